/** Dashes that an inserting machine reads optically: which ones stand on a sheet, and what they say. */

/**
 * `gate`: where reading begins. `safety`: always there, so that a reader that misses dashes stops. `first`, `last`: on the first
 * and last sheet of a piece. `sequence`: a bit of the piece's number, the highest first. `parity`: makes the number of dashes even.
 */
export type OmrDash = 'gate' | 'safety' | 'first' | 'last' | 'sequence' | 'parity';

/** Places of dashes along the edge of the sheet, in the order in which they are read. */
export type OmrSet = readonly OmrDash[];

export interface OmrSheet {
  /** Number of the piece; the dashes count as far as their bits go, and begin again. */
  readonly seq: number;
  readonly sheet: number;
  readonly sheets: number;
}

/** For each place, whether it has a dash. */
export function omrDashes(set: OmrSet, { seq, sheet, sheets }: OmrSheet): readonly boolean[] {
  let bit = sequenceBits(set);
  const dashes = set.map((dash) => {
    if (dash === 'first') return sheet === 1;
    if (dash === 'last') return sheet === sheets;
    if (dash === 'sequence') return ((seq >> --bit) & 1) === 1;
    return dash !== 'parity';
  });
  const isOdd = dashes.filter((dash) => dash).length % 2 === 1;
  return dashes.map((dash, at) => (set[at] === 'parity' ? isOdd : dash));
}

export interface OmrReading {
  readonly first: boolean;
  readonly last: boolean;
  /** The number of the piece, modulo what its bits count to. */
  readonly sequence: number;
}

/** Undefined where a dash is missing or too many: what must be there is not, or the parity is wrong. */
export function readOmr(set: OmrSet, dashes: readonly boolean[]): OmrReading | undefined {
  const at = (kind: OmrDash): readonly boolean[] => dashes.filter((_, place) => set[place] === kind);
  const isWhole = dashes.length === set.length && [...at('gate'), ...at('safety')].every((dash) => dash);
  const isEven = !set.includes('parity') || dashes.filter((dash) => dash).length % 2 === 0;
  if (!isWhole || !isEven) return undefined;
  const sequence = at('sequence').reduce((sum, dash) => sum * 2 + (dash ? 1 : 0), 0);
  return { first: at('first').includes(true), last: at('last').includes(true), sequence };
}

const sequenceBits = (set: OmrSet): number => set.filter((dash) => dash === 'sequence').length;

/** As text for the manifest: `1` for a dash. */
export const omrText = (dashes: readonly boolean[]): string =>
  dashes.map((dash) => (dash ? '1' : '0')).join('');
