/** Loads the VINs of the exclude file into the scratch. */
import { Fault, type Problem } from '../../base/problems.js';
import type { ExcludedRow } from '../../shapes/records.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from '../scratch/insertRows.js';
import { addSource } from '../scratch/sources.js';
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
  const addProblems = addSource(scratch, 'exclude', source);
  const likely = openLikelyVins(scratch, rules);
  const insert = insertRows(scratch, 'excluded', ['vin'], 'insert or ignore into');
  for await (const rows of batches) {
    insert(rows.filter(({ problems }) => problems.length === 0).map(({ vin }) => [vin]));
    for (const { vin, problems } of rows)
      if (problems.length > 0 && ++count <= NAMED) wrong.push(...likely(vin, problems.slice(0, 1)));
    addProblems(rows.flatMap((row) => likely(row.vin, row.problems)));
  }
  if (count > 0) throw unreadable(wrong, count);
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
