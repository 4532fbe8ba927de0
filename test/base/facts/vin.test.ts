import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDigit,
  checkVin,
  foldVin,
  isVin,
  modelYearOf,
  withCheckDigit,
  yearCode,
} from '../../../src/base/facts/vin.js';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const vin = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 17, maxLength: 17 })
  .filter((text) => !'UZ0'.includes(text.charAt(9)) && new Set(text).size > 1)
  .map((text) => withCheckDigit(text));

describe('a VIN', () => {
  it('has the check digit of the textbook examples', () => {
    expect(checkDigit('11111111111111111')).toBe('1');
    expect(checkVin('1M8GDM9AXKP042788')).toEqual([]);
    expect(checkDigit('1M8GDM9A_KP042788'.replace('_', '0'))).toBe('X');
  });

  it('is good at a glance exactly when nothing is wrong with it as it stands', () => {
    const character = fc.constantFrom(...LETTERS, 'a', 'I', 'é');
    const text = fc.string({ unit: character, minLength: 16, maxLength: 17 });
    const near = fc
      .tuple(text, fc.constantFrom(...LETTERS))
      .map(([one, year]) => withCheckDigit(`${one.slice(0, 9)}${year}${one.slice(10)}`));
    const repeated = fc.constantFrom(...LETTERS).map((each) => each.repeat(17));
    fc.assert(
      fc.property(fc.oneof(vin, near, repeated), (given) => {
        expect(isVin(given)).toBe(foldVin(given) === given && checkVin(given).length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', ['VIN_LENGTH']],
    ['1M8GDM9AXKP04278', ['VIN_LENGTH']],
    ['1M8GDM9AXKP0427881', ['VIN_LENGTH']],
    ['1M8GDM9AXKP04278O', ['VIN_CHARACTER']],
    ['1M8GDM9AXKP-4278', ['VIN_LENGTH']],
    ['1M8GDM9AXKP.4278', ['VIN_LENGTH', 'VIN_CHARACTER']],
    ['11111111111111111', ['VIN_CHARACTER']],
    ['AAAAAAAAAAAAAAAAA', ['VIN_CHARACTER']],
    [withCheckDigit('1M8GDM9A0UP042788'), ['VIN_CHARACTER']],
    [withCheckDigit('1M8GDM9A0ZP042788'), ['VIN_CHARACTER']],
    [withCheckDigit('1M8GDM9A00P042788'), ['VIN_CHARACTER']],
    ['1M8GDM9A1KP042788', ['VIN_CHECK_DIGIT']],
    ['1M8GDM9AXKP042789', ['VIN_CHECK_DIGIT']],
    ['1M8GDM9AXKP04278\u017f', ['VIN_CHARACTER']],
  ])('%j is wrong by %j', (text, codes) => {
    expect(checkVin(foldVin(text))).toEqual(codes);
  });

  it('is folded from small letters, blanks, hyphens and what nobody sees, but not from letters that merely look alike', () => {
    for (const written of [
      ' 1m8gdm9axkp042788\t',
      '1M8-GDM9AX KP\u2011042788',
      '\uFEFF1M8GDM9AXK\u200BP042\u00AD788\u00A0',
      '１M8GDM9AXKP042788',
      '*1M8GDM9AXKP042788*',
    ])
      expect(foldVin(written)).toBe('1M8GDM9AXKP042788');
    expect(foldVin('1M8GDM9\u0410XKP042788')).toContain('\u0410');
    expect(foldVin('\u017f')).toBe('\u017f');
  });

  it('is refused with any one character changed to one of another value', () => {
    const value = (letter: string): number => (checkDigitValue(letter) + 11) % 11;
    fc.assert(
      fc.property(vin, fc.nat(16), fc.constantFrom(...LETTERS), (good, at, letter) => {
        fc.pre(at !== 8 && !(at === 9 && 'UZ0'.includes(letter)) && value(letter) !== value(good.charAt(at)));
        expect(checkVin(good)).toEqual([]);
        expect(checkVin(good.slice(0, at) + letter + good.slice(at + 1))).toEqual(['VIN_CHECK_DIGIT']);
      }),
    );
  });

  it('says its model year with the tenth character, read with the seventh', () => {
    expect(modelYearOf('2T2HZMDA0PC000000')).toBe(2023);
    expect(modelYearOf('2T2HZM1A0PC000000')).toBe(1993);
    expect(modelYearOf('2T2HZMDA01C000000')).toBe(2031);
    expect(modelYearOf('2T2HZM1A01C000000')).toBe(2001);
    expect(modelYearOf('2T2HZMDA0UC000000')).toBeUndefined();
    expect(modelYearOf('')).toBeUndefined();
  });

  it('has the year code that its model year has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2039 }), (year) => {
        const seventh = year < 2010 ? '1' : 'D';
        expect(modelYearOf(`2T2HZM${seventh}A0${yearCode(year)}C000000`)).toBe(year);
      }),
    );
  });
});

/** Value of a character by the check digit of a VIN that is 0 but for it: position 8 has weight 10, that is -1. */
function checkDigitValue(letter: string): number {
  const rest = checkDigit(`0000000${letter}000000000`);
  return -(rest === 'X' ? 10 : Number(rest));
}
