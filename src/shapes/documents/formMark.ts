/** The mark on a form: it leads the scan of the signed paper back to its filing. */
import { sha256Of } from '../../base/text/sha256Of.js';

/** Without letters that look like digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * Sixty bits of the hash of what the form says, in 15 characters: nothing of it can be read there.
 *
 * @param values the data of the form as JSON, as a filing keeps it
 */
export function formMark(values: string): string {
  const bits = BigInt(`0x${sha256Of(values).slice(0, 15)}`);
  const digits = Array.from(
    { length: LENGTH },
    (_, place) => LETTERS[Number((bits >> BigInt(5 * place)) & 31n)],
  );
  return `NP1${digits.join('')}`;
}
