/** Enters the vehicles that a population file names into the scratch, checked against the campaign. */
import type { PopulationEntry } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource, POPULATION_SOURCE, type RowProblem } from '../scratch/sources.js';
import { assertCount, type PopulationRules, populationRow } from './populationRow.js';

export interface PopulationFile {
  /** Place among the population files of the batch, from 0. */
  readonly index: number;
  /** Bare name. */
  readonly name: string;
}

/**
 * What rows say besides their VIN is kept once for all that say it: a file of three million VINs has a few dozen such
 * answers.
 *
 * @throws Fault POPULATION_FILE for a value that the campaign does not declare, and for another number of rows
 */
export async function loadPopulation(
  scratch: Sqlite,
  { index, name }: PopulationFile,
  batches: AsyncIterable<readonly PopulationEntry[]>,
  rules: PopulationRules,
): Promise<void> {
  const addProblems = addSource(scratch, POPULATION_SOURCE + index, name);
  const insert = insertRows(scratch, 'population', ['file', 'vin', 'answer']);
  const answers = openAnswers(scratch, name, rules);
  let count = 0;
  for await (const entries of batches) {
    count += entries.length;
    const good = entries.filter(({ problems }) => problems.length === 0);
    insert(good.map((entry) => [index, entry.vin, answers.idOf(entry)]));
    addProblems(entries.flatMap(({ problems }) => problems satisfies readonly RowProblem[]));
  }
  answers.flush();
  assertCount(name, count, rules);
}

/** Called once all population files are loaded. */
export function indexPopulation(scratch: Sqlite): void {
  scratch.exec('create index population_by_vin on population (vin)');
}

function openAnswers(scratch: Sqlite, file: string, rules: PopulationRules) {
  const insert = insertRows(scratch, 'population_answers', ['id', 'text']);
  const [last] = scratch.prepare<[number]>('select coalesce(max(id), 0) from population_answers').get() ?? [
    0,
  ];
  const ids = new Map<string, number>();
  const fresh: [id: number, text: string][] = [];
  return {
    idOf({ named, line }: PopulationEntry): number {
      const key = named.join('\n');
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = last + ids.size + 1;
      fresh.push([id, JSON.stringify(populationRow(named, rules, { file, line }))]);
      ids.set(key, id);
      return id;
    },
    flush: () => insert(fresh),
  };
}
