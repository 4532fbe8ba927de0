/** Builds PDF syntax in one growing buffer, without a string for each operand. */

const SPACE = 0x20;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** Up to this many bytes, copying them one by one is faster than a call. */
const FEW = 48;

const BACKSLASH = 0x5c;

/**
 * The character after the backslash for each byte that a literal string must escape; 0 for all others. Readers take
 * a bare carriage return for a line feed (ISO 32000-1 7.3.4.2).
 */
const ESCAPES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return '()\\'.includes(character) ? byte : character === '\r' ? 'r'.charCodeAt(0) : 0;
});

/** Drops the last digit. Nearly all numbers are small, and V8 divides those as integers. */
function tenth(value: number): number {
  return value < SMALL ? (value / 10) | 0 : Math.floor(value / 10);
}

const SMALL = 2 ** 31;

/** Writes bytes one after another. `view` gives what was written; `clear` starts over in the same buffer. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 4096) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written. Valid until the next write or clear. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  copy(): Uint8Array {
    return this.since(0);
  }

  /** A copy of what was written after the first `length` bytes. */
  since(length: number): Uint8Array {
    return this.#bytes.slice(length, this.#length);
  }

  /** The buffer, with room for this many bytes after `length`, for loops that cannot afford a call per byte. */
  room(more: number): Uint8Array {
    this.#grow(more);
    return this.#bytes;
  }

  /** Accepts what was written into the room, up to this length. */
  extend(length: number): void {
    this.#length = length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Discards what was written after the first `length` bytes. */
  cut(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** The two-byte code of a glyph in a literal string, escaped where needed. */
  code(value: number): void {
    if (this.#length + 4 > this.#bytes.length) this.#grow(4);
    this.#stringByte(value >> 8);
    this.#stringByte(value & 0xff);
  }

  #stringByte(byte: number): void {
    const escaped = ESCAPES[byte] ?? 0;
    if (escaped !== 0) this.#bytes[this.#length++] = BACKSLASH;
    this.#bytes[this.#length++] = escaped === 0 ? byte : escaped;
  }

  bytes(values: Uint8Array): void {
    this.#grow(values.length);
    if (values.length > FEW) this.#bytes.set(values, this.#length);
    else for (let i = 0; i < values.length; i++) this.#bytes[this.#length + i] = values[i] ?? 0;
    this.#length += values.length;
  }

  /** Text of ASCII characters only. */
  ascii(text: string): void {
    this.#grow(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** A non-negative integer. */
  integer(value: number): void {
    let count = 1;
    for (let rest = value; rest >= 10; rest = tenth(rest)) count++;
    this.digits(value, count);
  }

  /** The last `count` digits of a non-negative integer. */
  digits(value: number, count: number): void {
    this.#grow(count);
    let rest = value;
    for (let at = this.#length + count - 1; at >= this.#length; at--) {
      const shorter = tenth(rest);
      this.#bytes[at] = ZERO + rest - shorter * 10;
      rest = shorter;
    }
    this.#length += count;
  }

  /** A number of hundredths as an operand: `-12.5` and a space for -1250. */
  hundredths(value: number): void {
    const size = value < 0 ? -value : value;
    if (value < 0) this.byte(MINUS);
    const whole = Math.floor(size / 100);
    this.integer(whole);
    this.#fraction(size - whole * 100);
    this.byte(SPACE);
  }

  #fraction(hundredths: number): void {
    if (hundredths === 0) return;
    const tenths = Math.floor(hundredths / 10);
    this.byte(POINT);
    this.byte(ZERO + tenths);
    if (hundredths > tenths * 10) this.byte(ZERO + hundredths - tenths * 10);
  }

  /** Makes room for this many more bytes. */
  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    bytes.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = bytes;
  }
}
