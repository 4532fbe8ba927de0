/** Rows of the owners file come in; they stand in the scratch with what is already known against them. */
import type { Problem } from '../base/problems.js';
import type { OwnerRow } from '../shapes/records.js';
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import type { Language } from '../shapes/units.js';
import { insertRows } from './insertRows.js';
import { ownerText } from './ownerText.js';
import { rejectedRank } from './ranks.js';
import { addSource } from './sources.js';
import { waveOf } from './waveOf.js';

export interface OwnerRules {
  /** Languages that the campaign has texts in; any other falls back to English. */
  readonly languages: readonly Language[];
  /** Number of waves of the mailing; undefined when it goes out at once. */
  readonly waves: number | undefined;
  /** What is wrong with a good row that only the letter can tell: text too wide for its box. */
  readonly check: (row: OwnerRow) => Problem | undefined;
}

/** @returns the number of records */
export async function loadOwners(
  scratch: Sqlite,
  source: string,
  batches: AsyncIterable<readonly OwnerRow[]>,
  rules: OwnerRules,
): Promise<number> {
  const addProblems = addSource(scratch, 'owners', source);
  const insert = insertRows(scratch, 'owners', COLUMNS);
  let count = 0;
  for await (const rows of batches) {
    const checked = rows.map((row) => ({ row, problems: problemsOf(row, rules) }));
    insert(checked.map(({ row, problems }) => ownerValues(row, problems, rules)));
    addProblems(checked.flatMap(({ problems }) => problems));
    count += rows.length;
  }
  return count;
}

function problemsOf(row: OwnerRow, rules: OwnerRules): readonly Problem[] {
  if (row.problems.length > 0) return row.problems;
  const problem = rules.check(row);
  return problem === undefined ? [] : [problem];
}

const COLUMNS = [
  'line',
  'written_vin',
  'vin',
  'rank',
  'language',
  'fell_back',
  'wave',
  'zip',
  'state',
  'model',
  'model_year',
  'origin',
  'production_date',
  'first_use_date',
  'last_dealer',
  'owner',
];

function ownerValues(row: OwnerRow, problems: readonly Problem[], rules: OwnerRules): readonly SqlValue[] {
  const language = rules.languages.find((known) => known === row.owner.language);
  return [
    row.line,
    row.writtenVin,
    row.vin,
    rejectedRank(problems.map(({ code }) => code)),
    language ?? 'en',
    language === undefined ? 1 : 0,
    rules.waves === undefined ? null : waveOf(row.vin, rules.waves),
    row.owner.zip,
    row.owner.state,
    row.vehicle?.model ?? null,
    row.vehicle?.modelYear ?? null,
    row.vehicle?.origin ?? null,
    row.vehicle?.productionDate ?? null,
    row.vehicle?.firstUseDate ?? null,
    row.vehicle?.lastDealer ?? null,
    ownerText(row.owner),
  ];
}
