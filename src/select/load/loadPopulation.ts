/** Enters the vehicles that a population file names into the scratch, checked against the campaign. */
import { CODES, Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import type { PopulationRow } from '../../shapes/coverage.js';
import type { PopulationEntry } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource, POPULATION_SOURCE, type RowProblem } from '../scratch/sources.js';

/** What the campaign of a population file declares. */
export interface PopulationRules {
  /** Code of the campaign. */
  readonly campaign: string;
  /** Rows that the file must have; undefined where the campaign does not say it. */
  readonly rows: number | undefined;
  /** The values that each column may have, attributes included; undefined for one that has no values here. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

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
  if (rules.rows !== undefined && count !== rules.rows) throw otherCount(name, count, rules.rows);
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
      fresh.push([id, JSON.stringify(rowOf(named, rules, { file, line }))]);
      ids.set(key, id);
      return id;
    },
    flush: () => insert(fresh),
  };
}

type Named = PopulationEntry['named'];

/** Checked once for each answer: a value that is declared is declared in every row. */
function rowOf(named: Named, rules: PopulationRules, place: { file: string; line: number }): PopulationRow {
  for (const [column, value] of named) assertDeclared(column, value, rules, place);
  const { line, phase, zone, notice, campaign: _campaign, ...attributes } = Object.fromEntries(named);
  return {
    line,
    phase: phase === undefined ? undefined : Number(phase),
    zone,
    notice,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function assertDeclared(
  column: string,
  value: string,
  { campaign, values }: PopulationRules,
  place: { file: string; line: number },
): void {
  const declared = values.get(column) ?? [];
  if (declared.includes(value)) return;
  const what =
    column === 'campaign'
      ? `the row is of campaign "${value}", not of ${campaign}`
      : `${campaign} has no ${column} "${value}"; ${suggestion(value, declared)}`;
  throw new Fault('POPULATION_FILE', what, { place: { ...place, field: column } });
}

function otherCount(file: string, count: number, rows: number): Fault {
  return new Fault(
    'POPULATION_FILE',
    `the file has ${count} rows, and the campaign file says rows: ${rows}`,
    {
      place: { file },
      hint: `fetch the file again, or correct vehicles.file.rows; ${CODES.POPULATION_FILE.hint}`,
    },
  );
}
