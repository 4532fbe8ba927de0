/** VINs by the rules of a kind of vehicle. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkVin, withCheckDigit } from '../../../src/base/facts/vin.js';
import { VIN_RULES, vinReader } from '../../../src/base/facts/vinRules.js';

/** With a digit in the seventh place, as no passenger car of 2019 has. */
const TRUCK = withCheckDigit('1FVACW000KB123456');
const FOREIGN = 'WVWZZZ1JZ0W000017';
const OLD = '5F07Q118290';

describe('a VIN by the rules of passenger cars', () => {
  it('is read as everywhere', () => {
    const { isGood, check, modelYear, contradiction } = vinReader(['passenger']);
    const text = fc.string({ unit: fc.constantFrom(...'ABHLMX01289KO'), minLength: 15, maxLength: 18 });
    fc.assert(
      fc.property(text, (vin) => {
        expect(check(vin)).toEqual(checkVin(vin));
        expect(isGood(vin)).toBe(checkVin(vin).length === 0);
      }),
    );
    expect(modelYear(TRUCK)).toBe(1989);
    expect(contradiction(TRUCK, 2019)).toBe('the tenth character of the VIN, K, means 1989');
    expect(contradiction(TRUCK, 1989)).toBeUndefined();
  });
});

describe.each(['heavy', 'motorcycle'] as const)('a VIN by the rules of %s vehicles', (rules) => {
  const { isGood, check, modelYear, contradiction } = vinReader([rules]);

  it('has a check digit', () => {
    expect(check(TRUCK)).toEqual([]);
    expect(isGood(TRUCK)).toBe(true);
    expect(check(TRUCK.replace('KB', 'KC'))).toEqual(['VIN_CHECK_DIGIT']);
  });

  it('may be of either year of its code, whatever its seventh character is', () => {
    expect(contradiction(TRUCK, 2019)).toBeUndefined();
    expect(contradiction(TRUCK, 1989)).toBeUndefined();
    expect(contradiction(TRUCK, 2018)).toBe('the tenth character of the VIN, K, means 1989 or 2019');
  });

  it('encodes the year that is near its build date, and without one neither', () => {
    expect(modelYear(TRUCK)).toBeUndefined();
    expect(modelYear(TRUCK, '2018-05-02')).toBe(2019);
    expect(modelYear(TRUCK, '1990-01-08')).toBe(1989);
  });
});

describe('a VIN of a vehicle for another market', () => {
  const { isGood, check, modelYear, contradiction } = vinReader(['other_market']);

  it('has neither a check digit nor a year', () => {
    expect(checkVin(FOREIGN)).toEqual(['VIN_CHARACTER']);
    expect(check(FOREIGN)).toEqual([]);
    expect(isGood(FOREIGN)).toBe(false);
    expect(modelYear(FOREIGN, '2000-01-01')).toBeUndefined();
    expect(contradiction(FOREIGN, 1977)).toBeUndefined();
  });

  it('still has 17 of the valid characters', () => {
    expect(check(FOREIGN.slice(1))).toEqual(['VIN_LENGTH']);
    expect(check(FOREIGN.replace('W', 'Q'))).toEqual(['VIN_CHARACTER']);
    expect(check('X'.repeat(17))).toEqual(['VIN_CHARACTER']);
  });
});

describe('a VIN of a vehicle from before 1981', () => {
  const { check, odd, modelYear, contradiction } = vinReader(['before_1981']);

  it('has any form of five to sixteen letters and digits, I, O and Q too', () => {
    for (const vin of [OLD, '11402', 'IO0Q9', 'A'.repeat(15).concat('1')]) expect(check(vin)).toEqual([]);
    expect(check('1140')).toEqual(['VIN_LENGTH']);
    expect(check('')).toEqual(['VIN_LENGTH']);
    expect(check('00000')).toEqual(['VIN_CHARACTER']);
    expect(check('5F07Q1182É0')).toEqual(['VIN_CHARACTER']);
    expect(odd('5F07Q1182É0')).toEqual({ at: 9, character: 'É' });
  });

  it('is of no model year of 17 characters', () => {
    expect(contradiction(OLD, 1965)).toBeUndefined();
    expect(contradiction(OLD, 1981)).toContain('11 characters, and from model year 1981 on, all have 17');
    expect(modelYear(OLD, '1965-01-01')).toBeUndefined();
  });

  it('reads as that of a passenger car where it has 17 characters', () => {
    const vin = withCheckDigit('1G1AW51R0BR123456');
    expect(check(vin)).toEqual([]);
    expect(modelYear(vin)).toBe(1981);
    expect(check(vin.replace('123456', '123457'))).toEqual(['VIN_CHECK_DIGIT']);
  });
});

describe('a VIN by the rules of several campaigns', () => {
  it('is good if one of them may have it', () => {
    const samples = fc.constantFrom(TRUCK, FOREIGN, OLD, `${OLD}É`, TRUCK.replace('KB', 'KC'), '1140');
    const some = fc.subarray([...VIN_RULES], { minLength: 1 });
    fc.assert(
      fc.property(samples, some, (vin, kinds) => {
        const isGood = kinds.some((kind) => vinReader([kind]).check(vin).length === 0);
        if (isGood) expect(vinReader(kinds).check(vin)).toEqual([]);
      }),
    );
    expect(vinReader(['passenger', 'heavy']).contradiction(TRUCK, 2019)).toBeUndefined();
    expect(vinReader([]).contradiction(TRUCK, 2019)).toBeDefined();
  });
});
