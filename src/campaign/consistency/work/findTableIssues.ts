/** Finds tables with uneven rows, and sections that show a table which the file does not have. */
import type { Path } from '../../../base/path.js';
import { suggestion } from '../../../base/text/nearest.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import type { Inconsistency } from '../inconsistency.js';

export function findTableIssues(campaign: Campaign): Inconsistency[] {
  const { beside: _beside, tables, ...file } = campaign;
  const ids = Object.keys(tables);
  return [
    ...Object.entries(tables).flatMap(([id, { columns = [], rows = [] }]) => {
      const at = rows.findIndex((row) => row.length !== columns.length);
      if (at < 0) return [];
      const what = `row ${at + 1} has ${rows[at]?.length ?? 0} cells, and there are ${columns.length} headings`;
      return [{ path: ['tables', id], what }];
    }),
    ...shownIn(file, []).flatMap(({ path, id }) =>
      ids.includes(id) ? [] : [{ path, what: `tables has no "${id}"; ${suggestion(id, ids)}` }],
    ),
  ];
}

/** Every `show: table:ID` with its path. */
function shownIn(value: unknown, path: Path): readonly { readonly path: Path; readonly id: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'show' && typeof entry === 'string' && entry.startsWith('table:'))
      return [{ path: below, id: entry.slice('table:'.length) }];
    return shownIn(entry, below);
  });
}
