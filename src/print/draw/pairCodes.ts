/** Remembers the bytes written for pairs of characters, so that kerning is looked up once per pair. */
import type { ByteWriter } from '../file/byteWriter.js';

/** Takes the place of a character before the first one: a control character, which is never drawn. */
export const START = 0;

const BITS = 8;
const LATIN_1 = 1 << BITS;
/** From this value on, an entry is not a code but an index of longer bytes. */
const LONGER = 0x8000;
/** For one character: a kerning adjustment, and both bytes of its code escaped. */
const MOST_BYTES = 16;
const NOTHING = new Uint8Array();

/**
 * For one font in one file: the bytes written for a Latin-1 character that follows another one, kerning included.
 * Nearly all text of a letter is such pairs, and the face is asked about each pair once.
 */
export class PairCodes {
  /** For each pair: 0 if unknown, a two-byte code, or `LONGER` plus the index in `#longer`. */
  readonly #entries = new Uint16Array(LATIN_1 * LATIN_1);
  readonly #longer: Uint8Array[] = [];

  /** Writes the text from an index on. Returns the index of the first character without a known pair, or the length. */
  write(out: ByteWriter, text: string, from: number): number {
    const entries = this.#entries;
    // strings have many forms inside V8, so that asking each for its length at each character takes long
    const { length } = text;
    const bytes = out.room((length - from) * MOST_BYTES);
    let end = out.length;
    let left = from === 0 ? START : text.charCodeAt(from - 1);
    let index = from;
    for (; index < length; index++) {
      const right = text.charCodeAt(index);
      const entry = (left | right) < LATIN_1 ? (entries[(left << BITS) | right] ?? 0) : 0;
      if (entry === 0) break;
      if (entry < LONGER) {
        bytes[end++] = entry >> 8;
        bytes[end++] = entry & 0xff;
      } else {
        const longer = this.#longer[entry - LONGER] ?? NOTHING;
        for (let i = 0; i < longer.length; i++) bytes[end++] = longer[i] ?? 0;
      }
      left = right;
    }
    out.extend(end);
    return index;
  }

  /** Remembers what was written for a character that follows another one. */
  learn(left: number, right: number, written: Uint8Array): void {
    if ((left | right) >= LATIN_1) return;
    const [high = 0, low = 0] = written;
    const code = written.length === 2 ? (high << 8) | low : LONGER;
    if (code < LONGER) this.#entries[(left << BITS) | right] = code;
    else if (this.#longer.length < LONGER)
      this.#entries[(left << BITS) | right] = LONGER + this.#longer.push(written) - 1;
  }
}
