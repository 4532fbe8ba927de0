import Database from 'libsql';
import { expect, it } from 'vitest';
import { sqliteResult } from '../../../src/store/sqlite/sqliteResult.js';

it.each([
  ['UNKNOWN_SQLITE_ERROR_1544', 1544, 'READONLY'],
  ['UNKNOWN_SQLITE_ERROR_1034', 1034, 'IOERR'],
  ['UNKNOWN_SQLITE_ERROR_261', 261, 'BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 517, 'BUSY'],
  ['SQLITE_FULL', undefined, 'FULL'],
  ['SQLITE_ERROR', 1, 'OTHER'],
] as const)('takes %s (%s) for %s', (code, raw, expected) => {
  expect(sqliteResult(new Database.SqliteError('said', code, raw))).toBe(expected);
});

it('leaves other errors alone', () => {
  expect(sqliteResult(new Error('SQLITE_BUSY'))).toBeUndefined();
});
