/** Two characters come in; the code of the second goes out, where nothing but that code is to be written for it. */

/** In place of a character before the first: a control character, which is never drawn. */
export const START = 0;

const BITS = 7;
const ASCII = 1 << BITS;

/**
 * For one font in one file, the pairs of ASCII characters without kerning between them, found out as they come
 * up. They are six of seven pairs of a letter, and need no question to the face.
 */
export class PlainPairs {
  readonly #codes = new Uint16Array(ASCII * ASCII);

  /** 0 for a pair that is not known as plain. */
  code(left: number, right: number): number {
    return (left | right) < ASCII ? (this.#codes[(left << BITS) | right] ?? 0) : 0;
  }

  set(left: number, right: number, code: number): void {
    if ((left | right) < ASCII) this.#codes[(left << BITS) | right] = code;
  }
}
