/** Numbers of candidates come in, in rising order; the places of their pieces in print order go out. */
import type { Sqlite } from '../shapes/sqlite.js';

/** Candidates whose places are held at once, in 4 MB. */
const AT_ONCE = 1_000_000;

/** Pieces read at once. */
const PIECES = 1000;

/**
 * Undefined for a candidate that became no piece. The places of a million fit in little memory, while an index would
 * be sorted, written and asked once for each of them. All pieces are read anew for each `atOnce` candidates.
 */
export function openPlaces(scratch: Sqlite, atOnce = AT_ONCE): (candidate: number) => number | undefined {
  const [candidates] = scratch.prepare<[number]>('select coalesce(max(id), 0) from candidates').get() ?? [0];
  let first = 1;
  let places = readPlaces(scratch, first, Math.min(atOnce, candidates));
  return (candidate) => {
    if (candidate >= first + atOnce) {
      first += atOnce;
      places = readPlaces(scratch, first, Math.min(atOnce, candidates - first + 1));
    }
    return places[candidate - first] || undefined;
  };
}

/** The places of so many candidates; 0 for one that became no piece. */
function readPlaces(scratch: Sqlite, first: number, count: number): Int32Array {
  const places = new Int32Array(count);
  const read = scratch.prepare<[string]>(
    'select json_group_array(candidate) from (select candidate from pieces where seq between ? and ? order by seq)',
  );
  for (let seq = 1; ; ) {
    const candidates = JSON.parse(read.get(seq, seq + PIECES - 1)?.[0] ?? '[]') as number[];
    // What lies beyond the end of an array is not entered.
    for (const candidate of candidates) places[candidate - first] = seq++;
    if (candidates.length < PIECES) return places;
  }
}
