/** Hashes a value, regardless of the order of its keys. */
import { sha256Of } from '../../base/text/sha256Of.js';

/** SHA-256 in hexadecimal. Keys whose value is undefined are ignored. */
export function fingerprintOf(value: unknown): string {
  return sha256Of(JSON.stringify(value, sortKeys));
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Digits and letters that are not mistaken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six characters that identify a batch: in its piece ids, and as the job of its marks. */
export function jobOf(fingerprint: string): string {
  const bits = Number.parseInt(fingerprint.slice(0, 8), 16);
  return Array.from({ length: 6 }, (_, index) => ALPHABET[(bits >>> (27 - 5 * index)) & 31]).join('');
}

/**
 * What all piece ids of a batch begin with: the campaign and the batch, `23LJ01-7F3KQ2`; of a test run `23LJ01-TEST-7F3KQ2`, so
 * that each letter says what it is.
 */
export function piecePrefix(
  code: string,
  { fingerprint, first }: { readonly fingerprint: string; readonly first?: number | undefined },
): string {
  return [code, ...(first === undefined ? [] : ['TEST']), jobOf(fingerprint)].join('-');
}

/** `23LJ01-7F3KQ2-0000123`: the prefix and the position in print order. */
export function pieceId(prefix: string, seq: number): string {
  return `${prefix}-${String(seq).padStart(7, '0')}`;
}
