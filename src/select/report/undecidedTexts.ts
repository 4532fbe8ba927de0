/** Reports the rows of pieces whose letters ask for a fact that no file gives. */
import type { Sqlite } from '../../shapes/sqlite.js';
import { facetsKey } from '../pieces/openPieces.js';
import type { GroupText } from '../pieces/recordGroups.js';
import { insertRows } from '../scratch/insertRows.js';
import { SOURCES } from '../scratch/sources.js';

/** A condition whose answer is unknown for all pieces with these facets. */
export interface Undecided {
  readonly facetsKey: string;
  /** What the condition asks for, as a column of record files. */
  readonly column: string;
  /** What it says. */
  readonly words: string;
}

export function reportUndecided(scratch: Sqlite, undecided: readonly Undecided[]): void {
  if (undecided.length === 0) return;
  const groups = scratch.prepare<[number, string]>('select id, text from record_groups').all();
  const rows = scratch.prepare<[number, string]>(ROWS);
  const insert = insertRows(scratch, 'problems', ['source', 'line', 'field', 'code', 'value', 'hint']);
  for (const [group, text] of groups) {
    const key = facetsKey((JSON.parse(text) as GroupText).facets as Parameters<typeof facetsKey>[0]);
    for (const { column, words } of undecided.filter((each) => each.facetsKey === key)) {
      const hint = `a text is for "${words}"; add the ${column} of this VIN, or it is left out`;
      const found = rows.all(group);
      insert(found.map(([line, vin]) => [SOURCES.owners, line, column, 'TEXT_UNDECIDED', vin, hint]));
    }
  }
}

const ROWS = `
  select line, vin from candidates
  where record_group = ? and id not in (select candidate from duplicates) order by id
`;
