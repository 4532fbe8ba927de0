/** Assigns a bit to each campaign of a mailing, so that a set of campaigns is one integer. */

/** SQLite integers have 64 bits, and JavaScript numbers are exact up to 53. */
export const MOST_CAMPAIGNS = 50;

export function campaignBits(codes: readonly string[]): ReadonlyMap<string, number> {
  if (codes.length > MOST_CAMPAIGNS) throw new RangeError(`a mailing has up to ${MOST_CAMPAIGNS} campaigns`);
  return new Map(codes.map((code, index) => [code, 2 ** index]));
}

/** The set with these codes. */
export function bitsOf(codes: readonly string[], bits: ReadonlyMap<string, number>): number {
  return codes.reduce((sum, code) => sum + (bits.get(code) ?? 0), 0);
}

/** The codes in a set, in the order of the mailing. */
export function codesOf(set: number, bits: ReadonlyMap<string, number>): readonly string[] {
  return [...bits].filter(([, bit]) => hasBit(set, bit)).map(([code]) => code);
}

/** Whether a set has the one with this bit. */
export function hasBit(set: number, bit: number): boolean {
  return Math.floor(set / bit) % 2 === 1;
}

/** The campaigns in a set that are not in the other set. */
export function without(set: number, others: number): number {
  return others === 0 ? set : Number(BigInt(set) & ~BigInt(others));
}
