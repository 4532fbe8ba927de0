/** Looks up the positions in print order of the pieces of candidates, which come in rising order. */
import type { Sqlite } from '../../shapes/sqlite.js';

/** Candidates whose positions are held at a time, in 4 MB. */
const AT_ONCE = 1_000_000;

/** Pieces read per query. */
const PIECES = 1000;

/**
 * Undefined for a candidate that did not become a piece. The positions of a million candidates take little memory,
 * while an index would be sorted, written and queried for each of them. All pieces are read again for each `atOnce`
 * candidates.
 */
export function openPlaces(scratch: Sqlite, atOnce = AT_ONCE): (candidate: number) => number | undefined {
  const [candidates] = scratch
    .prepare<[number]>('select coalesce(max(id), 0) from candidate_texts')
    .get() ?? [0];
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

/** The positions of these candidates; 0 for one that did not become a piece. */
function readPlaces(scratch: Sqlite, first: number, count: number): Int32Array {
  const places = new Int32Array(count);
  const read = scratch.prepare<[string]>(
    'select json_group_array(candidate) from (select candidate from pieces where seq between ? and ? order by seq)',
  );
  for (let seq = 1; ; ) {
    const candidates = JSON.parse(read.get(seq, seq + PIECES - 1)?.[0] ?? '[]') as number[];
    // Values beyond the end of the array are ignored.
    for (const candidate of candidates) places[candidate - first] = seq++;
    if (candidates.length < PIECES) return places;
  }
}
