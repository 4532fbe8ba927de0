/** A ZIP Code as written comes in; five digits, or nine with a hyphen, go out (Publication 28, 214). */
import { ZERO_ZIP_STATES } from '../base/states.js';

const GOOD = /^\d{5}(-\d{4})?$/;

/**
 * `78701` or `78701-4412`; undefined when it is none. A leading zero that a spreadsheet dropped is put back
 * where the state has such ZIP Codes: one zero, or both in Puerto Rico and the Virgin Islands. Elsewhere four
 * digits are a digit lost that nobody can guess.
 */
export function zipCode(written: string, state: string): string | undefined {
  const text = GOOD.test(written) ? written : mended(written, state);
  if (text?.startsWith('00000')) return undefined;
  return text?.endsWith('-0000') ? text.slice(0, 5) : text;
}

function mended(written: string, state: string): string | undefined {
  const text = withZeros(written.trim().replace(/\.0$/, ''), state);
  return GOOD.test(text) ? text : undefined;
}

function withZeros(text: string, state: string): string {
  const match = /^(\d{3,5})(?:(?:\s*-\s*|\s+)(\d{4})?)?$/.exec(text) ?? /^(\d{3,5})(\d{4})$/.exec(text);
  if (match === null) return text;
  const zip = pad(match[1] ?? '', state);
  return match[2] === undefined ? zip : `${zip}-${match[2]}`;
}

function pad(digits: string, state: string): string {
  if (!ZERO_ZIP_STATES.has(state)) return digits;
  if (digits.length === 3 && state !== 'PR' && state !== 'VI') return digits;
  return digits.padStart(5, '0');
}
