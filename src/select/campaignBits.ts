/** The codes of a mailing come in, in its order; a bit for each goes out, so that a set of them is one integer. */

/** SQLite has 64 bits, and JavaScript counts 53 exactly. */
export const MOST_CAMPAIGNS = 50;

export function campaignBits(codes: readonly string[]): ReadonlyMap<string, number> {
  if (codes.length > MOST_CAMPAIGNS) throw new RangeError(`a mailing has up to ${MOST_CAMPAIGNS} campaigns`);
  return new Map(codes.map((code, index) => [code, 2 ** index]));
}

/** The set of some of them. */
export function bitsOf(codes: readonly string[], bits: ReadonlyMap<string, number>): number {
  return codes.reduce((sum, code) => sum + (bits.get(code) ?? 0), 0);
}

/** The codes of a set, in the order of the mailing. */
export function codesOf(set: number, bits: ReadonlyMap<string, number>): readonly string[] {
  return [...bits].filter(([, bit]) => Math.floor(set / bit) % 2 === 1).map(([code]) => code);
}

/** The campaigns of a set that are not in the other one. */
export function without(set: number, others: number): number {
  return others === 0 ? set : Number(BigInt(set) & ~BigInt(others));
}
