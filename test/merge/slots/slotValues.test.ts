import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/base/facts/formatFact.js';
import { slotValues } from '../../../src/merge/slots/slotValues.js';
import type { RecordValues } from '../../../src/shapes/recordModel.js';
import { BLANK_RECORD } from '../../../src/shapes/recordValues.js';
import { faultOf } from '../smallWorld.js';

const RECORD: RecordValues = {
  ...BLANK_RECORD,
  vin: '2T2BZMCA1GC000123',
  address: ['JORDAN SAMPLE', 'AUSTIN TX 78701'],
  name: 'Jordan Sample',
  model: 'RX 350',
  model_year: '2016',
  first_use: '2016-03-04',
  piece_id: '20LC02-0000123',
};

describe('the values of slots', () => {
  it('are those that the markup asks for, in their formats', () => {
    expect(slotValues(['vin', 'vin.last8', 'address', 'first_use', 'first_use.long'], RECORD, 'en')).toEqual({
      vin: '2T2BZMCA1GC000123',
      'vin.last8': 'GC000123',
      address: ['JORDAN SAMPLE', 'AUSTIN TX 78701'],
      first_use: '3/4/2016',
      'first_use.long': 'March\u00a04, 2016',
    });
  });

  it('follow the language of the letter', () => {
    expect(slotValues(['first_use.long'], RECORD, 'es')).toEqual({
      'first_use.long': '4\u00a0de marzo de 2016',
    });
  });

  it('are empty for a record that has none', () => {
    expect(slotValues(['first_use', 'first_use.long'], { ...RECORD, first_use: '' }, 'en')).toEqual({
      first_use: '',
      'first_use.long': '',
    });
  });

  it.each(['salary', 'vin.first3', 'constructor'])(
    'are refused for a slot that nobody declared: %s',
    (slot) => {
      expect(faultOf(() => slotValues([slot], RECORD, 'en')).code).toBe('FACET_UNKNOWN');
    },
  );
});

describe('a number', () => {
  it('is grouped by thousands, its fraction left alone', () => {
    expect([0, 999, 1000, 258_900, 1_000_000, 1234.5678].map(formatNumber)).toEqual([
      '0',
      '999',
      '1,000',
      '258,900',
      '1,000,000',
      '1,234.5678',
    ]);
  });
});
