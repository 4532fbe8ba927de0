/** Stores the unread columns of record files in the scratch, for the summary. */
import type { Sqlite } from '../../shapes/sqlite.js';
import { insertRows } from './insertRows.js';
import { SOURCES, type SourceRole } from './sources.js';

export interface UnreadColumns {
  readonly role: SourceRole;
  /** Bare name of the file. */
  readonly name: string;
  /** Their headers in the order of the file. */
  readonly columns: readonly string[];
}

export function addUnread(scratch: Sqlite, role: SourceRole, headers: Iterable<string>): void {
  const insert = insertRows(scratch, 'unread_columns', ['source', 'header']);
  insert([...headers].map((header) => [SOURCES[role], header]));
}

/** For each file with such columns, in the order owners, vehicles, remedied, exclude. */
export function readUnread(scratch: Sqlite): readonly UnreadColumns[] {
  const rows = scratch
    .prepare<[number, string, string]>(`
      select s.id, s.name, json_group_array(u.header order by u.id)
      from sources s join unread_columns u on u.source = s.id group by s.id order by s.id
    `)
    .all();
  return rows.map(([source, name, columns]) => ({
    role: roleOf(source),
    name,
    columns: JSON.parse(columns) as string[],
  }));
}

function roleOf(source: number): SourceRole {
  const roles = Object.entries(SOURCES) as [SourceRole, number][];
  return roles.find(([, number]) => number === source)?.[0] ?? 'owners';
}
