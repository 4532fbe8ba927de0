/** A number of up to 120 bits that is changed in place: a barcode is one of 102, and BigInt would allocate for each step. */

/** Limbs of 24 bits: their product with a factor below 2^29 is exact. */
const LIMB = 2 ** 24;
const LIMBS = 5;
const BYTES_IN_LIMB = 3;

export class WideNumber {
  /** Lowest first. */
  readonly #limbs = new Float64Array(LIMBS);

  /** A whole number below 2^48. */
  set(value: number): void {
    this.#limbs.fill(0);
    this.#limbs[0] = value % LIMB;
    this.#limbs[1] = Math.floor(value / LIMB);
  }

  /** Becomes itself times `factor`, plus `added`. */
  multiply(factor: number, added: number): void {
    let carry = added;
    for (let at = 0; at < LIMBS; at++) {
      const product = (this.#limbs[at] ?? 0) * factor + carry;
      carry = Math.floor(product / LIMB);
      this.#limbs[at] = product - carry * LIMB;
    }
  }

  /** Becomes the whole quotient; returns the rest. */
  divide(divisor: number): number {
    let rest = 0;
    for (let at = LIMBS - 1; at >= 0; at--) {
      const part = rest * LIMB + (this.#limbs[at] ?? 0);
      const quotient = Math.floor(part / divisor);
      this.#limbs[at] = quotient;
      rest = part - quotient * divisor;
    }
    return rest;
  }

  /** Byte `place` of it, the lowest being 0. */
  byte(place: number): number {
    const limb = this.#limbs[Math.floor(place / BYTES_IN_LIMB)] ?? 0;
    return (limb >> (8 * (place % BYTES_IN_LIMB))) & 0xff;
  }

  /** Where it is below 2^53. */
  get value(): number {
    return this.#limbs.reduceRight((sum, limb) => sum * LIMB + limb, 0);
  }
}
