/** Rows come in; they stand in a table. One statement for each thousand of them. */
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';

/**
 * Makes an inserter for a table. The rows cross into SQLite as one JSON text and are taken apart there, which
 * is twice as fast as a call for each row.
 *
 * @param clause `insert into` (the default) or `insert or ignore into`
 */
export function insertRows(
  scratch: Sqlite,
  table: string,
  columns: readonly string[],
  clause = 'insert into',
): (rows: readonly (readonly SqlValue[])[]) => void {
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const statement = scratch.prepare(
    `${clause} ${table} (${columns.join(', ')}) select ${values} from json_each(?)`,
  );
  return (rows) => {
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
      statement.run(JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE)));
  };
}

const ROWS_AT_ONCE = 1_000;
