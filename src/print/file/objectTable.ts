/** Assigns object numbers and records where each object was written, for the cross-reference. */

const SEGMENT = 1 << 16;
const TWO_TO_32 = 2 ** 32;

/**
 * The place of each object, in eight bytes, in segments so that growing copies nothing. An object in an object
 * stream is stored as the negative of its stream's number and its index there.
 */
export class ObjectTable {
  readonly #segments: Float64Array[] = [];
  #last = 0;

  /** One more than the highest number assigned; 0 is never assigned. */
  get size(): number {
    return this.#last + 1;
  }

  reserve(): number {
    this.#last++;
    if (this.#segments.length * SEGMENT <= this.#last) this.#segments.push(new Float64Array(SEGMENT));
    return this.#last;
  }

  place(number: number, offset: number): void {
    this.#set(number, offset);
  }

  placeInStream(number: number, stream: number, index: number): void {
    this.#set(number, -(stream * SEGMENT + index));
  }

  /**
   * Writes the entry of an object as in a cross-reference stream: its type in one byte, the offset or the object stream
   * in five, the index there in two (ISO 32000-1 7.5.8.3). There are millions, so no entry becomes an object, and
   * nothing is divided with a remainder, which takes several times as long.
   */
  writeEntry(number: number, view: DataView, at: number): void {
    const value = this.#written(number);
    const stream = value > 0 ? 0 : Math.floor(-value / SEGMENT);
    const where = value > 0 ? value : stream;
    const high = where < TWO_TO_32 ? 0 : Math.floor(where / TWO_TO_32);
    view.setUint8(at, value > 0 ? 1 : 2);
    view.setUint8(at + 1, high);
    view.setUint32(at + 2, where - high * TWO_TO_32);
    view.setUint16(at + 6, value > 0 ? 0 : -value - stream * SEGMENT);
  }

  /** The offset of an object that is in no object stream. */
  offset(number: number): number {
    return this.#written(number);
  }

  #written(number: number): number {
    const value = this.#segments[Math.floor(number / SEGMENT)]?.[number % SEGMENT] ?? 0;
    if (value === 0) throw new RangeError(`object ${number} was numbered and never written`);
    return value;
  }

  #set(number: number, value: number): void {
    const segment = this.#segments[Math.floor(number / SEGMENT)];
    if (segment) segment[number % SEGMENT] = value;
  }
}
