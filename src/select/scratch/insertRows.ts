/** Inserts rows into a table, many per statement. */
import type { Sqlite, SqlValue } from '../../shapes/sqlite.js';

/**
 * Values bound per statement. Rows of 15 columns are inserted three times faster this way than as JSON that SQLite
 * parses, and narrow rows as fast; more values per statement gain nothing.
 */
const VALUES_AT_ONCE = 320;

const ROWS_AT_ONCE = 64;

/** Rows that do not fill a statement use smaller ones; a batch leaves a few dozen. */
const FEW_ROWS = 8;

/**
 * Makes an inserter for a table.
 *
 * @param clause `insert into` (the default) or `insert or ignore into`
 */
export function insertRows(
  scratch: Sqlite,
  table: string,
  columns: readonly string[],
  clause = 'insert into',
): (rows: readonly (readonly SqlValue[])[]) => void {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const prepare = (count: number) =>
    scratch.prepare(`${clause} ${table} (${columns.join(', ')}) values ${Array(count).fill(row).join(', ')}`);
  const many = Math.min(ROWS_AT_ONCE, Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length)));
  const inserts = [many, FEW_ROWS, 1].map((count) => ({ count, statement: prepare(count) }));
  return (rows) => {
    let from = 0;
    for (const { count, statement } of inserts) {
      for (; rows.length - from >= count; from += count)
        statement.run(...rows.slice(from, from + count).flat());
    }
  };
}
