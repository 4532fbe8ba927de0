/** Reads an uppercase VIN: its check digit, its model year, and what is wrong with it. */

export const VIN_LENGTH = 17;

/**
 * Value of each letter and digit (49 CFR 565.15, table III), by character code; -1 for characters that are not valid
 * in a VIN.
 */
const VALUES = (() => {
  const values = new Int8Array(128).fill(-1);
  for (let digit = 0; digit < 10; digit++) values[48 + digit] = digit;
  const rows = ['ABCDEFGH', 'JKLMN P R', ' STUVWXYZ'];
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      if (row[i] !== ' ') values[row.charCodeAt(i)] = i + 1;
    }
  }
  return values;
})();

/** Weight of each position (49 CFR 565.15, table IV); the check digit itself has none. */
const WEIGHTS = Int8Array.of(8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2);

/** The thirty codes of the tenth position, starting with 1980; they repeat after 2009. */
const YEAR_CODES = 'ABCDEFGHJKLMNPRSTVWXY123456789';

export type VinCode = 'VIN_LENGTH' | 'VIN_CHARACTER' | 'VIN_CHECK_DIGIT';

/**
 * The VIN in capitals, without the blanks, hyphens and invisible characters that get in when a VIN is copied or written
 * in groups. Full-width letters and digits are converted; letters that only look alike (a Cyrillic A) are not.
 */
export function foldVin(written: string): string {
  for (let i = 0; i < written.length; i++) {
    if ((VALUES[written.charCodeAt(i)] ?? -1) < 0) return cleaned(written);
  }
  return written;
}

/** The ASCII equivalent of a full-width character. */
function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** A VIN scanned from a Code 39 barcode begins and ends with an asterisk. */
function cleaned(written: string): string {
  return written
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, narrow)
    .replace(/[\s\p{Cf}\p{Cc}\p{Pd}\p{Default_Ignorable_Code_Point}\u2212]+|^\*+|\*+$/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * All that is wrong with a folded VIN, in the order of the reject list; empty for a valid one. The tenth character must be
 * a year code (49 CFR 565.15, table VII), and one character repeated is a placeholder, even where its check digit fits.
 */
export function checkVin(vin: string): VinCode[] {
  const sum = weightedSum(vin);
  if (vin.length !== VIN_LENGTH) return sum < 0 ? ['VIN_LENGTH', 'VIN_CHARACTER'] : ['VIN_LENGTH'];
  if (sum < 0 || !YEAR_CODES.includes(vin.charAt(9)) || isRepeated(vin)) return ['VIN_CHARACTER'];
  return isCheckDigit(vin.charCodeAt(8), sum % 11) ? [] : ['VIN_CHECK_DIGIT'];
}

/** Whether the text is a good VIN as it stands: then `foldVin` changes nothing, and `checkVin` finds nothing. */
export function isVin(text: string): boolean {
  if (text.length !== VIN_LENGTH) return false;
  const sum = weightedSum(text);
  return (
    sum >= 0 &&
    isCheckDigit(text.charCodeAt(8), sum % 11) &&
    YEARS[text.charCodeAt(9)] === 1 &&
    !isRepeated(text)
  );
}

/** 1 for the character code of each year code. */
const YEARS = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(YEAR_CODES.includes(String.fromCharCode(code))),
);

/** Whether all characters are one. */
export function isRepeated(vin: string): boolean {
  for (let i = 1; i < vin.length; i++) if (vin.charCodeAt(i) !== vin.charCodeAt(0)) return false;
  return true;
}

/** The first character that is not valid in a VIN, with its index; undefined if there is none. */
export function oddCharacter(vin: string): { readonly at: number; readonly character: string } | undefined {
  const characters = [...vin];
  const at = characters.findIndex((character) => (VALUES[character.codePointAt(0) ?? 0] ?? -1) < 0);
  return at < 0 ? undefined : { at, character: characters[at] ?? '' };
}

/** The character that belongs in the ninth position (49 CFR 565.15(c)): 0 to 9 or X. */
export function checkDigit(vin: string): string {
  const rest = weightedSum(vin) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** The VIN with the right character in its ninth position. */
export function withCheckDigit(vin: string): string {
  return vin.slice(0, 8) + checkDigit(vin) + vin.slice(9);
}

/**
 * The model year encoded in the tenth character, which depends on the seventh: a letter there means 2010 to 2039, a
 * digit 1980 to 2009 (49 CFR 565.15(d)). Undefined if the tenth is not a year code.
 */
export function modelYearOf(vin: string): number | undefined {
  const place = YEAR_CODES.indexOf(vin.charAt(9));
  if (place < 0 || vin.length < 10) return undefined;
  return isDigit(vin.charCodeAt(6)) ? 1980 + place : 2010 + place;
}

/** The two model years that the tenth character may mean, 30 years apart; none if it is not a year code. */
export function modelYearsOf(vin: string): readonly number[] {
  const place = vin.length < 10 ? -1 : YEAR_CODES.indexOf(vin.charAt(9));
  return place < 0 ? [] : [1980 + place, 1980 + place + YEAR_CODES.length];
}

/** The tenth character of a VIN of this model year. */
export function yearCode(modelYear: number): string {
  return YEAR_CODES.charAt((modelYear - 1980) % YEAR_CODES.length);
}

/** Sum of the weighted values; -1 if a character is not valid in a VIN. */
function weightedSum(vin: string): number {
  let sum = 0;
  for (let i = 0; i < vin.length; i++) {
    const code = vin.charCodeAt(i);
    const value = code < 128 ? (VALUES[code] ?? -1) : -1;
    if (value < 0) return -1;
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return sum;
}

function isCheckDigit(code: number, rest: number): boolean {
  return code === (rest === 10 ? 88 : 48 + rest);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
