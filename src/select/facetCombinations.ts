/** The pieces come in; each combination of facets that one of them has goes out. */
import type { Piece } from '../shapes/piece.js';
import type { Sqlite } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';

/** What decides how the letter of a piece reads. */
export type PieceFacets = Pick<Piece, 'language' | 'lessor' | 'vehicleLine' | 'phase'>;

/** In a fixed order. Their number does not grow with the mailing. */
export function facetCombinations(scratch: Sqlite): readonly PieceFacets[] {
  return scratch
    .prepare<[Language, 0 | 1, string, number | null]>(`
      select distinct k.language, k.lessor, k.vehicle_line, k.phase
      from counts c join kinds k on k.id = c.kind
      where c.rank = 0
      order by 1, 2, 3, 4
    `)
    .all()
    .map(([language, lessor, vehicleLine, phase]) => ({
      language,
      lessor: lessor === 1,
      vehicleLine,
      phase: phase ?? undefined,
    }));
}
