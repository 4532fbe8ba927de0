/** Finds all combinations of facets in the pieces of a mailing. */
import type { Facets } from '../../shapes/recordModel.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { facetsKey } from './openPieces.js';

/** In a fixed order. Their number does not grow with the mailing. */
export function facetCombinations(scratch: Sqlite): readonly Facets[] {
  return readCounts(scratch)
    .map(({ facets }) => facets)
    .sort(compareFacets);
}

/** How many pieces have each combination, by the facets as one text. */
export function countByFacets(scratch: Sqlite): ReadonlyMap<string, number> {
  return new Map(readCounts(scratch).map(({ facets, records }) => [facetsKey(facets), records]));
}

/** Gathered by SQLite: there are thousands of groups, and a few combinations. */
function readCounts(scratch: Sqlite): readonly { readonly facets: Facets; readonly records: number }[] {
  return scratch
    .prepare<[string, number]>(`
      select g.text -> '$.facets' as facets, sum(c.records)
      from counts c join record_groups g on g.id = c.record_group
      where c.rank = 0 group by facets
    `)
    .all()
    .map(([facets, records]) => ({ facets: JSON.parse(facets) as Facets, records }));
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
