/** Opens a SQLite database that survives a kill at any moment. */
import { dirname } from 'node:path';
import Database from 'libsql';
import { makePrivateFile, makePrivateFolder } from '../../base/files/privateFile.js';
import type { Sqlite, SqlRow, SqlValue, Statement } from '../../shapes/sqlite.js';
import { committed } from './committed.js';
import { sqliteFault } from './sqliteFault.js';

export interface ScratchOptions {
  /** Page cache in MiB. What does not fit goes to disk: this bounds the memory of sorts and joins. Default 6. */
  readonly cacheMebibytes?: number;
  /** Where sorts that outgrow the cache are spilled. Absent: the system's folder. Set once in a process. */
  readonly spillFolder?: string;
  /** How long to wait while another connection commits. Default 20 seconds. */
  readonly waitMilliseconds?: number;
  /**
   * For a database of many small transactions, of which the last may be lost in a power cut: none waits for the disk.
   */
  readonly isLog?: boolean;
}

/**
 * Opens or makes the scratch of a batch.
 *
 * A rollback journal, not a WAL: a batch writes few and very large transactions of new pages, and a new page
 * needs no copy in a rollback journal, while a WAL writes each page twice and grows to the size of the
 * transaction. `synchronous = full` costs one sync for each of those transactions and makes a commit outlive
 * a power cut. A kill in the middle leaves a hot journal; the next open rolls it back, so what a reader finds
 * is always the state after the last commit (sqlite.org/atomiccommit.html). SQLite temporaries go to files
 * because libsql's build would otherwise hold them in memory.
 *
 * @throws Fault DISK_FULL, SCRATCH_BROKEN or FILE_UNWRITABLE
 */
export function openScratch(path: string, options: ScratchOptions = {}): Sqlite {
  return guard(path, () => {
    makePrivateFile(path); // its journal gets the mode of the file
    const database = new Database(path);
    database.exec(`pragma busy_timeout = ${options.waitMilliseconds ?? 20_000}`);
    if (options.spillFolder !== undefined) spillInto(database, options.spillFolder);
    database.exec(`
      ${options.isLog === true ? LOG : PAGES}
      pragma temp_store = file;
      pragma cache_size = -${(options.cacheMebibytes ?? 6) * 1024};
    `);
    return new Scratch(path, database);
  });
}

const PAGES = 'pragma journal_mode = truncate; pragma synchronous = full;';
const LOG = 'pragma journal_mode = wal; pragma synchronous = normal;';

function spillInto(database: Database.Database, folder: string): void {
  makePrivateFolder(folder);
  database.exec(`pragma temp_store_directory = '${folder.replaceAll("'", "''")}'`);
}

class Scratch implements Sqlite {
  readonly #path: string;
  readonly #database: Database.Database;

  constructor(path: string, database: Database.Database) {
    this.#path = path;
    this.#database = database;
  }

  exec(sql: string): void {
    guard(this.#path, () => this.#database.exec(sql));
  }

  prepare<Row extends SqlRow>(sql: string): Statement<Row> {
    return guard(this.#path, () => new Prepared<Row>(this.#path, this.#database.prepare(sql)));
  }

  async transaction<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#database.inTransaction) return work();
    this.exec('begin immediate');
    return committed(this.#database, work, () => this.exec('commit'));
  }

  close(): void {
    if (this.#database.open) this.#database.close();
  }
}

class Prepared<Row extends SqlRow> implements Statement<Row> {
  readonly #path: string;
  readonly #statement: Database.Statement;

  constructor(path: string, statement: Database.Statement) {
    this.#path = path;
    this.#statement = statement.reader ? statement.raw() : statement;
  }

  run(...values: readonly SqlValue[]): number {
    return guard(this.#path, () => this.#statement.run([...values]).changes);
  }

  /** Through `all`: after an iteration libsql's own `get` keeps the old bindings and returns the old row. */
  get(...values: readonly SqlValue[]): Row | undefined {
    return this.all(...values)[0];
  }

  all(...values: readonly SqlValue[]): readonly Row[] {
    return guard(this.#path, () => this.#statement.all([...values]) as Row[]);
  }

  *iterate(...values: readonly SqlValue[]): Iterable<Row> {
    const rows = guard(this.#path, () => this.#statement.iterate([...values]));
    for (;;) {
      const next = guard(this.#path, () => rows.next());
      if (next.done === true) return;
      yield next.value as Row;
    }
  }
}

function guard<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteFault(error, dirname(path));
  }
}
