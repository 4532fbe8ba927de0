/** Ends a transaction of SQLite that has begun. */
import type Database from 'libsql';

/** What the work returns, once `commit` is done; rolled back if either fails. */
export async function committed<T>(
  database: Database.Database,
  work: () => T | Promise<T>,
  commit: () => void,
): Promise<T> {
  try {
    const result = await work();
    commit();
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** A full disk makes SQLite roll back by itself. */
export function rollBack(database: Database.Database): void {
  if (database.inTransaction) database.exec('rollback');
}
