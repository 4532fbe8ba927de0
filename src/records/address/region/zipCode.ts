/** Reads a ZIP Code: five digits, or nine with a hyphen (Publication 28, 224). */
import { ZERO_ZIP_STATES } from '../../../base/facts/states.js';

/** A ZIP Code as printed. */
export const GOOD_ZIP = /^\d{5}(-\d{4})?$/;

/**
 * `78701` or `78701-4412`; undefined for anything else. A leading zero that a spreadsheet dropped is restored
 * if the state has such ZIP Codes: one zero, or two in Puerto Rico and the Virgin Islands. Otherwise, or if the zero is
 * still there, four digits lack one that cannot be guessed.
 */
export function zipCode(written: string, state: string): string | undefined {
  const text = GOOD_ZIP.test(written) ? written : repaired(written, state);
  if (text?.startsWith('00000')) return undefined;
  return text?.endsWith('-0000') ? text.slice(0, 5) : text;
}

function repaired(written: string, state: string): string | undefined {
  const plain = written
    .replace(/^ZIP(?: ?CODE)?[\s:]*/i, '')
    .replace(/[‐-―−_]/g, '-')
    .trim()
    .replace(/\.0$/, '');
  const text = withZeros(plain, state);
  return GOOD_ZIP.test(text) ? text : undefined;
}

function withZeros(text: string, state: string): string {
  const match = /^(\d{3,5})(?:(?:\s*-\s*|\s+)(\d{4})?)?$/.exec(text) ?? /^(\d{3,5})(\d{4})$/.exec(text);
  if (match === null) return text;
  const zip = pad(match[1] ?? '', state);
  return match[2] === undefined ? zip : `${zip}-${match[2]}`;
}

function pad(digits: string, state: string): string {
  if (!ZERO_ZIP_STATES.has(state) || digits.startsWith('0')) return digits;
  if (digits.length === 3 && state !== 'PR' && state !== 'VI') return digits;
  return digits.padStart(5, '0');
}
