/**
 * Rows of the remedied and exclude files come in; the VINs that they name stand in the scratch. A row with a
 * problem is told and counts for nothing: a letter too many does less harm than an owner never told.
 */
import type { ExcludedRow, RemediedRow } from '../shapes/records.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { insertRows } from './insertRows.js';
import { addSource, type SourceRole } from './sources.js';

export function loadExcluded(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly ExcludedRow[]>,
): Promise<void> {
  return loadVins(scratch, ['exclude', source], 'excluded', batches, () => true);
}

/** A row without a campaign counts for every campaign. */
export function loadRemedied(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly RemediedRow[]>,
  campaign: string,
): Promise<void> {
  return loadVins(scratch, ['remedied', source], 'remedied', batches, (row) =>
    ['', campaign].includes(row.campaign.trim().toUpperCase()),
  );
}

async function loadVins<Row extends ExcludedRow | RemediedRow>(
  scratch: Sqlite,
  [role, source]: readonly [SourceRole, string],
  table: string,
  batches: AsyncIterable<readonly Row[]>,
  counts: (row: Row) => boolean,
): Promise<void> {
  const addProblems = addSource(scratch, role, source);
  const insert = insertRows(scratch, table, ['vin'], 'insert or ignore into');
  for await (const rows of batches) {
    insert(rows.filter((row) => row.problems.length === 0 && counts(row)).map((row) => [row.vin]));
    addProblems(rows.flatMap((row) => row.problems));
  }
}
