/** Finds all combinations of facets in the pieces of a mailing. */
import type { Facets } from '../../shapes/recordModel.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { facetsKey } from './openPieces.js';
import type { GroupText } from './recordGroups.js';

/** In a fixed order. Their number does not grow with the mailing. */
export function facetCombinations(scratch: Sqlite): readonly Facets[] {
  const groups = scratch
    .prepare<[string]>(`
      select distinct g.text from counts c join record_groups g on g.id = c.record_group where c.rank = 0
    `)
    .all()
    .map(([text]) => (JSON.parse(text) as GroupText).facets as Facets);
  const combinations = new Map(groups.map((facets) => [facetsKey(facets), facets]));
  return [...combinations.values()].sort(compareFacets);
}

/** How many pieces have each combination, by the facets as one text. */
export function countByFacets(scratch: Sqlite): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const groups = scratch.prepare<[string, number]>(`
    select g.text, sum(c.records) from counts c join record_groups g on g.id = c.record_group
    where c.rank = 0 group by g.id
  `);
  for (const [text, records] of groups.all()) {
    const key = facetsKey((JSON.parse(text) as GroupText).facets as Facets);
    counts.set(key, (counts.get(key) ?? 0) + records);
  }
  return counts;
}

/** Sorted by one facet after another: missing values first, then numbers numerically and words alphabetically. */
function compareFacets(a: Facets, b: Facets): number {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.reduce((order, name) => order || compareValues(a[name], b[name]), 0);
}

function compareValues(a: Facets[string], b: Facets[string]): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  return Number(a) - Number(b) || (a < b ? -1 : 1);
}
