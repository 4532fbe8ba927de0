/**
 * Defines the SQLite interface that stages use. The store opens the database; the stages only see this.
 */

export type SqlValue = string | number | null;
export type SqlRow = readonly (SqlValue | Uint8Array)[];

/** A prepared statement. Rows are arrays in the order of the selected columns; the caller declares their types. */
export interface Statement<Row extends SqlRow = SqlRow> {
  /** Runs it and returns the number of changed rows. */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
  /** Reads row by row while the caller works, for results too long to hold in memory. */
  iterate(...values: readonly SqlValue[]): Iterable<Row>;
}

export interface Sqlite {
  /** Runs one or more statements without parameters or results. */
  exec(sql: string): void;
  prepare<Row extends SqlRow = SqlRow>(sql: string): Statement<Row>;
  /** Runs all of the work or none of it. Inside a transaction, joins it. */
  transaction<T>(work: () => T | Promise<T>): Promise<T>;
  close(): void;
}
