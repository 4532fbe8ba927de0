/**
 * Rows of the remedied and exclude files come in; the VINs that they name stand in the scratch. A row with a
 * problem is told and counts for nothing: a letter too many does less harm than an owner never told.
 */
import type { ExcludedRow, RemediedRow } from '../shapes/records.js';
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import { campaignBits } from './campaignBits.js';
import { insertRows } from './insertRows.js';
import { addSource, type SourceRole } from './sources.js';

export function loadExcluded(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly ExcludedRow[]>,
): Promise<void> {
  return loadVins(
    scratch,
    ['exclude', source],
    { table: 'excluded', columns: ['vin'] },
    batches,
    ({ vin }) => [[vin]],
  );
}

/**
 * A row without a campaign counts for every campaign.
 *
 * @param campaigns codes of the mailing, in its order
 */
export function loadRemedied(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly RemediedRow[]>,
  campaigns: readonly string[],
): Promise<void> {
  const bits = campaignBits(campaigns);
  const all = [...bits.values()];
  const bitsOf = (code: string): readonly number[] => (code === '' ? all : [bits.get(code) ?? []].flat());
  return loadVins(
    scratch,
    ['remedied', source],
    { table: 'remedied', columns: ['vin', 'campaign'] },
    batches,
    ({ vin, campaign }) => bitsOf(campaign.trim().toUpperCase()).map((bit) => [vin, bit]),
  );
}

async function loadVins<Row extends ExcludedRow | RemediedRow>(
  scratch: Sqlite,
  [role, source]: readonly [SourceRole, string],
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  batches: AsyncIterable<readonly Row[]>,
  valuesOf: (row: Row) => readonly (readonly SqlValue[])[],
): Promise<void> {
  const addProblems = addSource(scratch, role, source);
  const insert = insertRows(scratch, table, columns, 'insert or ignore into');
  for await (const rows of batches) {
    insert(rows.filter((row) => row.problems.length === 0).flatMap(valuesOf));
    addProblems(rows.flatMap((row) => row.problems));
  }
}
