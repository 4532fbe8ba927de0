/** Decodes a campaign code: what each of its characters means, as `decode` prints it. */

/** One labeled box of the decoder. */
export interface CodePart {
  /** The characters of the code, in order: `23`, `L`, `J`, `01`. */
  readonly characters: string;
  /** What the box is about: `Year launched`. */
  readonly label: string;
  /** Undefined where the characters mean nothing that is known. */
  readonly meaning: string | undefined;
}

export type DecodedCode =
  | {
      /** `six`: since 2020, 23LJ01. `three`: until 2019, BLC; its kind cannot be read from it. */
      readonly form: 'six' | 'three';
      readonly code: string;
      readonly year: number | undefined;
      readonly brand: string | undefined;
      /** Campaign kind and stage in words; undefined where the code does not say. */
      readonly program: string | undefined;
      readonly parts: readonly CodePart[];
    }
  | { readonly form: 'unknown'; readonly code: string };

/** What two of the boxes are about, in which a campaign file may know better. */
export const COMPANY = 'Company';
export const PROGRAM = 'Current phase / program';
export const WARRANTY_PROGRAM = 'Program';

const BRANDS: Readonly<Record<string, string>> = { T: 'Toyota', L: 'Lexus' };

/** Letter of a six-character code. F, G and H have not been seen; a letter that is not listed is reported as unknown. */
const PROGRAMS: Readonly<Record<string, string>> = {
  A: 'Safety Recall (Remedy Notice)',
  B: 'Safety Recall (Interim Notice)',
  C: 'Special Service Campaign',
  D: 'Limited Service Campaign',
  E: 'Customer Support Program',
  J: 'Second Key Delivery Program',
};

/** First character of a three-character code; digits count from 2000, I was skipped. */
const YEAR_LETTERS = 'ABCDEFGHJK';

/** Second character of a three-character code: brand, and for recalls of 2013 and 2014 their stage. */
const SECOND: Readonly<Record<string, { readonly brand?: string; readonly meaning: string }>> = {
  '0': { brand: 'Toyota', meaning: 'Toyota' },
  L: { brand: 'Lexus', meaning: 'Lexus' },
  '3': { brand: 'Toyota', meaning: 'Toyota, interim notice' },
  '2': { brand: 'Lexus', meaning: 'Lexus, preliminary notice' },
  S: { meaning: 'Supplement' },
};

/** Decodes a code of either form, in any case. A text of neither form is `unknown`. */
export function decodeCode(written: string): DecodedCode {
  const code = written.trim().toUpperCase();
  if (/^\d{2}[A-Z]{2}\d{2}$/.test(code)) return decodeSix(code);
  if (/^[0-9A-Z]{3}$/.test(code)) return code.startsWith('Z') ? decodeWarranty(code) : decodeThree(code);
  return { form: 'unknown', code };
}

function decodeSix(code: string): DecodedCode {
  const [year, brand, program, number] = [code.slice(0, 2), code.charAt(2), code.charAt(3), code.slice(4)];
  const launched = 2000 + Number(year);
  return {
    form: 'six',
    code,
    year: launched,
    brand: BRANDS[brand],
    program: PROGRAMS[program],
    parts: [
      { characters: year, label: 'Year launched', meaning: String(launched) },
      { characters: brand, label: COMPANY, meaning: BRANDS[brand] },
      { characters: program, label: PROGRAM, meaning: PROGRAMS[program] },
      { characters: number, label: 'Number in the year', meaning: String(Number(number)) },
    ],
  };
}

function decodeThree(code: string): DecodedCode {
  const [first, second, third] = [code.charAt(0), code.charAt(1), code.charAt(2)];
  const year = yearOf(first);
  return {
    form: 'three',
    code,
    year,
    brand: SECOND[second]?.brand,
    program: undefined,
    parts: [
      { characters: first, label: 'Year launched', meaning: year === undefined ? undefined : String(year) },
      { characters: second, label: COMPANY, meaning: SECOND[second]?.meaning },
      { characters: third, label: 'Sequence', meaning: third },
    ],
  };
}

/** Warranty programs: Z, then the year (ZKA: 2019) or L for Lexus (ZLZ), then the sequence. */
function decodeWarranty(code: string): DecodedCode {
  const [second, third] = [code.charAt(1), code.charAt(2)];
  const brand = second === 'L' ? 'Lexus' : undefined;
  const year = brand === undefined ? yearOf(second) : undefined;
  const program = 'Warranty enhancement or customer support program';
  return {
    form: 'three',
    code,
    year,
    brand,
    program,
    parts: [
      { characters: 'Z', label: WARRANTY_PROGRAM, meaning: program },
      brand === undefined
        ? {
            characters: second,
            label: 'Year launched',
            meaning: year === undefined ? undefined : String(year),
          }
        : { characters: second, label: COMPANY, meaning: brand },
      { characters: third, label: 'Sequence', meaning: third },
    ],
  };
}

function yearOf(character: string): number | undefined {
  if (/\d/.test(character)) return 2000 + Number(character);
  const index = YEAR_LETTERS.indexOf(character);
  return index < 0 ? undefined : 2010 + index;
}
