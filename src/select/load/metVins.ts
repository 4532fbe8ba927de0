/** Notices that a VIN comes again, in the same memory for a mailing of any size (a Bloom filter). */

/** 2 to this power: 8 megabytes. One in 10,000 of 300,000 VINs is taken for one that was met, one in 120 of 3 million. */
const BITS = 26;
const LAST_BIT = (1 << BITS) - 1;

export class MetVins {
  readonly #met = new Uint8Array(1 << (BITS - 3));

  /** Whether the VIN was met before: true for each that was, and for a few others. */
  meet(vin: string): boolean {
    let first = 0x811c9dc5;
    let second = 0x2545f491;
    for (let index = 0; index < vin.length; index++) {
      const code = vin.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second, 0x85ebca6b) + code;
    }
    const isFirstMet = this.#mark(mixed(first) & LAST_BIT);
    return this.#mark(mixed(second) & LAST_BIT) && isFirstMet;
  }

  /** Whether the bit was set before. */
  #mark(bit: number): boolean {
    const [at, mask] = [bit >>> 3, 1 << (bit & 7)];
    const byte = this.#met[at] ?? 0;
    this.#met[at] = byte | mask;
    return (byte & mask) !== 0;
  }
}

/** Every bit of the hash counts in its last ones. */
function mixed(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (folded ^ (folded >>> 15)) >>> 0;
}
