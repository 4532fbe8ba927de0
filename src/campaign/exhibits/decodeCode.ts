/** Decodes a campaign code by the forms that a brand file gives: what each of its boxes means. */

import type { CodeForm, DecoderBox } from '../schema/brandCodes.js';
import type { Brand } from '../schema/brandSchema.js';
import { fitsPattern } from '../schema/code.js';

/** One labeled box of the decoder. */
export interface CodePart {
  /** The characters of the code, in order: `23`, `L`, `J`, `01`. */
  readonly characters: string;
  /** What the box is about: `Year launched`. */
  readonly label: string;
  readonly is: DecoderBox['is'];
  /** Undefined where the characters mean nothing that is known. */
  readonly meaning: string | undefined;
}

export interface DecodedCode {
  readonly code: string;
  /** The brand whose form it has. */
  readonly brand: string;
  /** The pattern of the form: NNLNN. */
  readonly form: string;
  /** Empty where the brand file gives no decoder. */
  readonly parts: readonly CodePart[];
}

/** What a brand file says of codes. */
export type CodeForms = Pick<Brand, 'name' | 'codes'>;

/** Undefined for a code of none of the brand's forms; in any case of letters. */
export function decodeCode(written: string, { name, codes }: CodeForms): DecodedCode | undefined {
  const code = written.trim().toUpperCase();
  const form = formOf(code, codes);
  if (form === undefined) return undefined;
  return {
    code,
    brand: name,
    form: form.pattern,
    parts: (form.decoder ?? []).map((box) => partOf(code, box)),
  };
}

/** The first form that fits a code, in capitals. */
export function formOf(code: string, forms: readonly CodeForm[]): CodeForm | undefined {
  return forms.find(({ pattern }) => fitsPattern(code, pattern));
}

/** Of several brands that have a code's form, the one that knows the meaning of most of its boxes. */
export function decodeAmong(written: string, brands: readonly CodeForms[]): DecodedCode | undefined {
  const decoded = brands.flatMap((brand) => decodeCode(written, brand) ?? []);
  return decoded.toSorted((a, b) => unknownIn(a) - unknownIn(b) || knownIn(b) - knownIn(a))[0];
}

const unknownIn = ({ parts }: DecodedCode): number =>
  parts.filter(({ meaning }) => meaning === undefined).length;
const knownIn = ({ parts }: DecodedCode): number => parts.length - unknownIn({ parts } as DecodedCode);

function partOf(code: string, { at, label, is, values }: DecoderBox): CodePart {
  const [from = 1, to = from] = String(at).split('-').map(Number);
  const characters = code.slice(from - 1, to);
  return { characters, label, is, meaning: values[characters] ?? readAs(characters, is) };
}

function readAs(characters: string, is: DecoderBox['is']): string | undefined {
  if (is === 'sequence') return characters;
  if (!/^\d+$/.test(characters)) return undefined;
  if (is === 'number') return String(Number(characters));
  return is === 'year' ? String(yearOf(characters)) : undefined;
}

/** Two digits, or one, count from 2000. */
function yearOf(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
}
