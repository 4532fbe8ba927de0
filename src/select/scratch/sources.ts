/** Registers the record files of a batch and the problems of their rows. */
import type { Problem } from '../../base/problems.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from './insertRows.js';

/** Numbers of the files in the order in which their problems are listed. */
export const SOURCES = { owners: 1, vehicles: 2, remedied: 3, exclude: 4, addresses: 5 } as const;

/** Number of the first population file; further ones follow it. */
export const POPULATION_SOURCE = 6;

export type SourceRole = keyof typeof SOURCES;

export const SOURCE_ROLES = Object.keys(SOURCES) as readonly SourceRole[];

/** A problem of a row, whose file is already known. */
export type RowProblem = Omit<Problem, 'source'>;

/** Stores a file under its bare name; returns a function that stores the problems of its rows. */
export function addSource(
  scratch: Sqlite,
  role: SourceRole | number,
  name: string,
): (problems: readonly RowProblem[]) => void {
  const source = typeof role === 'number' ? role : SOURCES[role];
  scratch.prepare('insert into sources (id, name) values (?, ?)').run(source, name);
  const insert = insertRows(scratch, 'problems', ['source', 'line', 'field', 'code', 'value', 'hint']);
  return (problems) =>
    insert(problems.map((found) => [source, found.line, found.column, found.code, found.value, found.hint]));
}

/** The bare name of a file; empty if the batch has none. */
export function sourceName(scratch: Sqlite, role: SourceRole): string {
  return scratch.prepare<[string]>('select name from sources where id = ?').get(SOURCES[role])?.[0] ?? '';
}
