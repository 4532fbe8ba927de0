import { describe, expect, it } from 'vitest';
import { ownerActions } from '../../../src/campaign/schema/work/ownerActions.js';

const headline = (action: object) => ownerActions.parse([action])?.[0]?.headline;
const wrong = (action: object) =>
  ownerActions
    .safeParse([action])
    .error?.issues.flatMap((issue) => (issue.code === 'invalid_union' ? (issue.errors[1] ?? []) : [issue]));

describe('what owners do until the remedy', () => {
  it('has a headline in both languages for each kind but other', () => {
    expect(headline({ kind: 'do_not_drive', severity: 'severe' })).toEqual({
      en: 'Do not drive this vehicle until the repair is done',
      es: 'No conduzca este vehículo hasta que se haga la reparación',
    });
    expect(headline({ kind: 'park_outside', severity: 'severe', until: 'interim_work' })?.en).toBe(
      'Park outside, away from buildings and other vehicles, until the interim repair is done',
    );
    expect(headline({ kind: 'other', severity: 'advice', text: 'Listen.' })).toBeUndefined();
  });

  it('names what is limited; a value in words has no Spanish until it is given', () => {
    expect(headline({ kind: 'limit_charge', severity: 'advice', value: '60 %' })).toEqual({
      en: 'Do not charge the battery above 60 % until the repair is done',
      es: 'No cargue la batería por encima del 60 % hasta que se haga la reparación',
    });
    const seat = { kind: 'keep_seat_empty', severity: 'severe', value: 'front passenger seat' };
    expect(headline(seat)).toEqual({
      en: 'Let no one sit in the front passenger seat until the repair is done',
    });
    const both = { ...seat, value: { en: 'third row', es: 'la tercera fila' } };
    expect(headline(both)?.es).toBe(
      'No permita que nadie se siente en la tercera fila hasta que se haga la reparación',
    );
  });

  it('may be none, which is not the same as unsaid', () => {
    expect(ownerActions.parse('none')).toEqual([]);
    expect(ownerActions.parse(undefined)).toBeUndefined();
  });

  it.each([
    ['headline', { kind: 'other', severity: 'severe', text: 'Stop.' }],
    ['text', { kind: 'other', severity: 'advice', headline: 'Stop' }],
    ['value', { kind: 'limit_charge', severity: 'advice' }],
    ['steps', { kind: 'test_before_drive', severity: 'severe' }],
    ['headline', { kind: 'park_outside', severity: 'severe', headline: 'Call {{brand.contact.phone}}' }],
  ])('is refused without %s', (key, action) => {
    expect(wrong(action)).toMatchObject([{ path: [0, key] }]);
  });
});
