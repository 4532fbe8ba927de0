/** The dashes of an OMR mark as a picture of one column, and back. */

/** A dash is as thick as an eighth of the way to the next. */
export const ROWS_A_DASH = 8;
const DARK = 0x80;

export const dashRows = (count: number): number => (count - 1) * ROWS_A_DASH + 1;

/** Rows from the top, a byte each. */
export function dashColumn(dashes: readonly boolean[]): Uint8Array {
  const rows = new Uint8Array(dashRows(dashes.length));
  for (const [at, dash] of dashes.entries()) if (dash) rows[at * ROWS_A_DASH] = DARK;
  return rows;
}

/** For each place, whether it has a dash. */
export function readDashColumn(rows: Uint8Array): readonly boolean[] {
  const count = Math.floor((rows.length - 1) / ROWS_A_DASH) + 1;
  return Array.from({ length: count }, (_, at) => rows[at * ROWS_A_DASH] === DARK);
}
