/** Counts the pieces of a mailing, and the seeds among them. */
import type { Sqlite } from '../../shapes/sqlite.js';

export function countPieces(scratch: Sqlite): number {
  const [count] = scratch.prepare<[number]>('select count(*) from pieces').get() ?? [0];
  return count;
}

/** Among the first pieces in print order. */
export function countSeeds(scratch: Sqlite, pieces: number): number {
  const query = 'select count(*) from pieces join seeds on seeds.candidate = pieces.candidate where seq <= ?';
  const [count] = scratch.prepare<[number]>(query).get(pieces) ?? [0];
  return count;
}
