/** Names the kind of a SQLite error; for most of them libsql reports only a number. */
import Database from 'libsql';

/** The primary result codes that a user can act on (sqlite.org/rescode.html). */
const PRIMARY = {
  3: 'PERM',
  5: 'BUSY',
  6: 'LOCKED',
  8: 'READONLY',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  26: 'NOTADB',
} as const;

export type SqliteResult = (typeof PRIMARY)[keyof typeof PRIMARY] | 'OTHER';

/** Undefined for an error that is not SQLite's. An extended code, such as 1544, counts as its primary one, 8. */
export function sqliteResult(error: unknown): SqliteResult | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined;
  const code = (error.rawCode ?? 0) & 0xff;
  if (Object.hasOwn(PRIMARY, code)) return PRIMARY[code as keyof typeof PRIMARY];
  return Object.values(PRIMARY).find((name) => error.code.startsWith(`SQLITE_${name}`)) ?? 'OTHER';
}
