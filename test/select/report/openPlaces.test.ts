import { expect, it } from 'vitest';
import { openPlaces } from '../../../src/select/report/openPlaces.js';
import { insertRows } from '../../../src/select/scratch/insertRows.js';
import { createTables } from '../../../src/select/tables.js';
import { withScratch } from '../scratchFolder.js';

const CANDIDATES = Array.from({ length: 2500 }, (_, index) => index + 1);
/** In print order: any order but that of the file, and every seventh candidate is no piece. */
const PIECES = CANDIDATES.filter((candidate) => candidate % 7 !== 0).sort(
  (a, b) => ((a * 997) % 2503) - ((b * 997) % 2503),
);

it.each([1, 100, 2499, 2500, 10_000])('gives the places of candidates, %i held at once', async (atOnce) => {
  // one at a time reads all pieces for each, so it is asked for the first alone
  const asked = CANDIDATES.slice(0, atOnce === 1 ? 20 : undefined);
  await withScratch(async (scratch) => {
    createTables(scratch);
    insertRows(scratch, 'candidate_texts', ['id', 'text'])(CANDIDATES.map((id) => [id, '']));
    insertRows(scratch, 'pieces', ['seq', 'candidate', 'text'])(
      PIECES.map((candidate, index) => [index + 1, candidate, '']),
    );
    const placeOf = openPlaces(scratch, atOnce);
    const places = new Map(PIECES.map((candidate, index) => [candidate, index + 1]));
    expect(asked.map(placeOf)).toEqual(asked.map((candidate) => places.get(candidate)));
  });
});
