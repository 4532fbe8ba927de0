import { describe, expect, it } from 'vitest';
import { monthNames } from '../../../src/base/facts/monthNames.js';

describe('the names of the months', () => {
  it('run from January to December in English', () => {
    expect(monthNames('en').join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  it('run from enero to diciembre in Spanish, in lower case', () => {
    expect(monthNames('es').join(' ')).toBe(
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    );
  });
});
