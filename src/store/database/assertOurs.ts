/** Refuses a SQLite file that another application made, before anything in it is changed. */

import type Database from 'libsql';
import { Fault } from '../../base/problems.js';
import { listed } from '../../base/text/nearest.js';

/** The first migration of every Noticepress store. */
const FIRST_STEP = '001-records';

/** @throws Fault STORE_FOREIGN for a file that has tables but none of our migrations */
export function assertOurs(database: Database.Database, path: string): void {
  const tables = names(
    database,
    "select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~'",
  );
  if (tables.length === 0) return;
  const steps = tables.includes('kysely_migration') ? stepsOf(database) : [];
  // a run that was killed while creating the store leaves Kysely's two tables, empty
  const begun = steps.length === 0 && tables.every((name) => name.startsWith('kysely_'));
  if (begun || steps.includes(FIRST_STEP)) return;
  database.close();
  const some = listed(tables, 3);
  throw new Fault('STORE_FOREIGN', `another application made this database: it has the tables ${some}`, {
    place: { file: path },
  });
}

function stepsOf(database: Database.Database): readonly string[] {
  try {
    return names(database, 'select name from kysely_migration');
  } catch {
    return []; // a table of this name that is not Kysely's
  }
}

function names(database: Database.Database, query: string): readonly string[] {
  return database
    .prepare(query)
    .all()
    .map((row) => String((row as { name: unknown }).name));
}
