/** Reports the rows of pieces whose letters ask for a fact that no file gives. */
import type { Facets } from '../../shapes/recordModel.js';
import type { Sqlite, SqlValue } from '../../shapes/sqlite.js';
import { facetsKey } from '../pieces/openPieces.js';
import type { GroupText } from '../pieces/recordGroups.js';
import { insertRows } from '../scratch/insertRows.js';
import { SOURCES } from '../scratch/sources.js';
import { openCandidateLines } from './recordBatches.js';

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
  const byGroup = askedByGroup(scratch, undecided);
  const insert = insertRows(scratch, 'problems', ['source', 'line', 'field', 'code', 'value', 'hint']);
  const found: SqlValue[][] = [];
  const lineOf = openCandidateLines(scratch);
  for (const [candidate, vin, group] of scratch.prepare<[number, string, number]>(ROWS).iterate())
    for (const { column, words } of byGroup.get(group) ?? []) {
      const hint = `a text is for "${words}"; ${REMEDIES[column] ?? `add the ${column} of this VIN`}, or it is left out`;
      found.push([SOURCES.owners, lineOf(candidate), column, 'TEXT_UNDECIDED', vin, hint]);
    }
  insert(found);
}

/** For facts that no column has. */
const REMEDIES: Readonly<Record<string, string>> = {
  mailed: 'give the earlier batches with --earlier',
  repaired_under: 'give the remedied file',
};

function askedByGroup(
  scratch: Sqlite,
  undecided: readonly Undecided[],
): ReadonlyMap<number, readonly Undecided[]> {
  const groups = scratch.prepare<[number, string]>('select id, text from record_groups').all();
  return new Map(
    groups.map(([group, text]) => {
      const key = facetsKey((JSON.parse(text) as GroupText).facets as Facets);
      return [group, undecided.filter((each) => each.facetsKey === key)];
    }),
  );
}

/** One pass: the group of a candidate has no index. */
const ROWS = `
  select id, vin, record_group from candidates
  where id not in (select candidate from duplicates) order by id
`;
