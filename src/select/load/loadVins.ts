/** Loads the VINs in the remedied and exclude files into the scratch. */
import { Fault, type Problem } from '../../base/problems.js';
import type { ExcludedRow, RemediedRow } from '../../shapes/records.js';
import type { Sqlite, SqlValue } from '../../shapes/sqlite.js';
import type { RepairCodes } from '../codes/repairCodes.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource, type SourceRole } from '../scratch/sources.js';
import { type LikelyRules, openLikelyVins } from './likelyVins.js';

/** How many invalid rows a fault lists. */
const NAMED = 10;

/**
 * An unreadable row stops the run, because the owner that it excludes would get mail. All such rows are collected
 * first, so that they can be corrected together.
 *
 * @throws Fault EXCLUSION_UNREADABLE
 */
export async function loadExcluded(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly ExcludedRow[]>,
  rules: LikelyRules,
): Promise<void> {
  const wrong: Problem[] = [];
  let count = 0;
  const likely = openLikelyVins(scratch, rules);
  const note = ({ vin, problems }: ExcludedRow): void => {
    if (problems.length > 0 && ++count <= NAMED) wrong.push(...likely(vin, problems.slice(0, 1)));
  };
  const target = { table: 'excluded', columns: ['vin'] };
  await loadVins(scratch, ['exclude', source], target, noting(batches, note), rules, ({ vin }) => [[vin]]);
  if (count > 0) throw unreadable(wrong, count);
}

async function* noting(
  batches: AsyncIterable<readonly ExcludedRow[]>,
  note: (row: ExcludedRow) => void,
): AsyncGenerator<readonly ExcludedRow[]> {
  for await (const rows of batches) {
    for (const row of rows) note(row);
    yield rows;
  }
}

function unreadable(wrong: readonly Problem[], count: number): Fault {
  const [first] = wrong;
  const named = wrong.map(({ line, code, value, hint }) => `line ${line}: ${code} "${value}" (${hint})`);
  const more = count > wrong.length ? `; and ${count - wrong.length} more` : '';
  const rows = count === 1 ? 'a row of a vehicle to exclude' : `${count} rows that exclude vehicles`;
  return new Fault('EXCLUSION_UNREADABLE', `${rows} cannot be read: ${named.join('; ')}${more}`, {
    place: first === undefined ? undefined : { file: first.source, line: first.line, field: first.column },
  });
}

/**
 * A row with a problem is reported and otherwise ignored: an unnecessary letter does less harm than an owner who is
 * never notified.
 */
export function loadRemedied(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly RemediedRow[]>,
  { bitsOf }: RepairCodes,
  rules: LikelyRules,
): Promise<void> {
  return loadVins(
    scratch,
    ['remedied', source],
    { table: 'remedied', columns: ['vin', 'campaign'] },
    batches,
    rules,
    ({ vin, campaign, date }) => bitsOf(campaign.trim().toUpperCase(), date).map((bit) => [vin, bit]),
  );
}

async function loadVins<Row extends ExcludedRow | RemediedRow>(
  scratch: Sqlite,
  [role, source]: readonly [SourceRole, string],
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  batches: AsyncIterable<readonly Row[]>,
  rules: LikelyRules,
  valuesOf: (row: Row) => readonly (readonly SqlValue[])[],
): Promise<void> {
  const addProblems = addSource(scratch, role, source);
  const likely = openLikelyVins(scratch, rules);
  const insert = insertRows(scratch, table, columns, 'insert or ignore into');
  for await (const rows of batches) {
    insert(rows.filter((row) => row.problems.length === 0).flatMap(valuesOf));
    addProblems(rows.flatMap((row) => likely(row.vin, row.problems)));
  }
}
