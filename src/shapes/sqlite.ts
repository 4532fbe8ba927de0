/**
 * What a stage may ask of a SQLite database. The store opens one; whoever states queries sees only this.
 */

export type SqlValue = string | number | null;
export type SqlRow = readonly (SqlValue | Uint8Array)[];

/** A prepared statement. Rows come as arrays, in the order of the selected columns; the caller states their types. */
export interface Statement<Row extends SqlRow = SqlRow> {
  /** Runs it and gives the number of rows it changed. */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): readonly Row[];
  /** Reads on while the caller works; for results too long to hold. */
  iterate(...values: readonly SqlValue[]): Iterable<Row>;
}

export interface Sqlite {
  /** Runs one or more statements that take no values and give no rows. */
  exec(sql: string): void;
  prepare<Row extends SqlRow = SqlRow>(sql: string): Statement<Row>;
  /** All of the work or none of it. Work already inside a transaction joins it. */
  transaction<T>(work: () => T | Promise<T>): Promise<T>;
  close(): void;
}
