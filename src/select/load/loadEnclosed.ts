/** Enters what labels and cards print for each VIN into the scratch. */
import { CODES, type Problem } from '../../base/problems.js';
import type { EnclosedRow } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource, POPULATION_SOURCE } from '../scratch/sources.js';

export interface EnclosedFile {
  /** Place among the data files of the batch, from 0. */
  readonly index: number;
  /** How many population files and lists were loaded before them. */
  readonly after: number;
  /** Bare name. */
  readonly name: string;
}

/**
 * A row with a problem is not entered, and the first row of a VIN counts.
 *
 * @param textOf what a row prints: its values with their names
 * @param check the problem of a valid row that only the label or card shows
 */
export async function loadEnclosed(
  scratch: Sqlite,
  { index, after, name }: EnclosedFile,
  batches: AsyncIterable<readonly EnclosedRow[]>,
  textOf: (row: EnclosedRow) => readonly string[],
  check: (row: EnclosedRow) => Problem | undefined,
): Promise<void> {
  const addProblems = addSource(scratch, POPULATION_SOURCE + after + index, name);
  const insert = insertRows(scratch, 'enclosed', ['file', 'vin', 'line', 'text']);
  for await (const rows of batches) {
    const checked = rows.map((row) => ({ row, problems: problemsOf(row, check) }));
    const good = checked.filter(({ problems }) => problems.length === 0);
    insert(good.map(({ row }) => [index, row.vin, row.line, textOf(row).join('\t')]));
    addProblems(checked.flatMap(({ problems }) => problems));
  }
  scratch.exec('create index if not exists enclosed_by_vin on enclosed (vin, file)');
  const repeated = scratch.prepare<[number, string]>(REPEATED).all(index);
  addProblems(
    repeated.map(([line, vin]) => ({ line, column: 'vin', code: 'ENCLOSURE_DATA', value: vin, hint: AGAIN })),
  );
}

const REPEATED = `
  select line, vin from enclosed b
  where file = ? and exists (select 1 from enclosed a where a.vin = b.vin and a.file = b.file and a.id < b.id)
  order by line
`;

const AGAIN = `an earlier row has this VIN, and it is the one that is printed; ${CODES.ENCLOSURE_DATA.hint}`;

function problemsOf(row: EnclosedRow, check: (row: EnclosedRow) => Problem | undefined): readonly Problem[] {
  if (row.problems.length > 0) return row.problems;
  const found = check(row);
  return found === undefined ? [] : [found];
}
