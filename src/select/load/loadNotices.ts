/** Enters who was mailed which notice, and who is on the list of a notice, into the scratch. */
import { Fault } from '../../base/problems.js';
import type { PopulationEntry } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource, POPULATION_SOURCE } from '../scratch/sources.js';

/** A piece of an earlier batch. */
export interface EarlierPiece {
  readonly id: string;
  readonly vin: string;
}

const AT_ONCE = 2500;

/** Of several pieces for a VIN with one notice, the first is kept. */
export async function loadMailed(
  scratch: Sqlite,
  notice: number,
  pieces: AsyncIterable<EarlierPiece>,
): Promise<void> {
  const insert = insertRows(scratch, 'mailed', ['vin', 'notice', 'piece'], 'insert or ignore into');
  let rows: (readonly [string, number, string])[] = [];
  for await (const { id, vin } of pieces) {
    rows.push([vin, notice, id]);
    if (rows.length < AT_ONCE) continue;
    insert(rows);
    rows = [];
  }
  insert(rows);
}

export interface ListFile {
  /** Bare name. */
  readonly name: string;
  /** Place among the population files of the batch, which it follows. */
  readonly index: number;
  /** How many rows the campaign file says. */
  readonly count: number;
}

/** @throws Fault POPULATION_FILE for another number of rows */
export async function loadList(
  scratch: Sqlite,
  { name, index, count }: ListFile,
  batches: AsyncIterable<readonly PopulationEntry[]>,
): Promise<void> {
  const addProblems = addSource(scratch, POPULATION_SOURCE + index, name);
  const insert = insertRows(scratch, 'listed', ['vin'], 'insert or ignore into');
  let rows = 0;
  for await (const entries of batches) {
    rows += entries.length;
    insert(entries.filter(({ problems }) => problems.length === 0).map(({ vin }) => [vin]));
    addProblems(entries.flatMap(({ problems }) => problems));
  }
  if (rows === count) return;
  throw new Fault(
    'POPULATION_FILE',
    `the list has ${rows} rows, and the campaign file says count: ${count}`,
    {
      place: { file: name },
      hint: 'get the list again, or correct the count under "to" of the notice; nothing was made',
    },
  );
}
