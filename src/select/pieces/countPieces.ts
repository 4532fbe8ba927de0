/** Counts the pieces of a mailing. */
import type { Sqlite } from '../../shapes/sqlite.js';

export function countPieces(scratch: Sqlite): number {
  const [count] = scratch.prepare<[number]>('select count(*) from pieces').get() ?? [0];
  return count;
}
