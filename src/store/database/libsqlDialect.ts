/** Lets Kysely use an open libsql database. */
import { setTimeout as wait } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type Database from 'libsql';
import { committed, rollBack } from '../sqlite/committed.js';
import { sqliteResult } from '../sqlite/sqliteResult.js';

/** Milliseconds between two looks at a lock that another writer holds. */
const LOOK_MILLISECONDS = 5;

/**
 * libsql has the interface of better-sqlite3, for which Kysely's dialect is made. Three things differ from it.
 * A transaction takes the write lock at its beginning, because one that reads first and writes later fails
 * when another process wrote in between. Waiting for the lock lets the event loop run, because the writer we
 * wait for may live in this very process. Steps of the migration are transactions, which SQLite can do.
 */
export class LibsqlDialect extends SqliteDialect {
  readonly #database: Database.Database;
  readonly #longestWait: number;

  /** @param longestWait milliseconds that one writer waits for another */
  constructor(database: Database.Database, longestWait: number) {
    super({ database });
    this.#database = database;
    this.#longestWait = longestWait;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database, this.#longestWait);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * Begins through `exec`: libsql leaves a prepared statement that found the lock taken open until it is
 * collected, and SQLite commits nothing while such a statement is open.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database;
  readonly #longestWait: number;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, longestWait: number) {
    super({ database });
    this.#database = database;
    this.#longestWait = longestWait;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    const begin = () => beginImmediate(this.#database, this.#longestWait);
    return new LibsqlConnection(this.#database, this.#statements, connection, begin);
  }

  override beginTransaction(): Promise<void> {
    return beginImmediate(this.#database, this.#longestWait);
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    rollBack(this.#database);
  }
}

/** Prepared statements kept for the next time. */
const STATEMENTS = 64;

/** A single write becomes a transaction of its own, so that it waits for the lock, too. */
class LibsqlConnection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #statements: Map<string, Database.Statement>;
  readonly #connection: DatabaseConnection;
  readonly #begin: () => Promise<void>;

  constructor(
    database: Database.Database,
    statements: Map<string, Database.Statement>,
    connection: DatabaseConnection,
    begin: () => Promise<void>,
  ) {
    this.#database = database;
    this.#statements = statements;
    this.#connection = connection;
    this.#begin = begin;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#database.inTransaction || SelectQueryNode.is(query.query)) return this.#run<Row>(query);
    await this.#begin();
    return committed(
      this.#database,
      () => this.#run<Row>(query),
      () => this.#database.exec('commit'),
    );
  }

  #run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = this.#prepared(sql);
    if (statement.reader) return { rows: statement.all([...parameters]) as Row[] };
    const { changes } = statement.run([...parameters]);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  /**
   * libsql frees a statement when it is collected, and the collector does not see the 25 KB behind it: made
   * anew for each query they pile up to hundreds of megabytes. The ones used last are kept.
   */
  #prepared(sql: string): Database.Statement {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > STATEMENTS && oldest !== undefined) this.#statements.delete(oldest);
    return statement;
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

async function beginImmediate(database: Database.Database, longestWait: number): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      return void database.exec('begin immediate');
    } catch (error) {
      if (!isBusy(error) || performance.now() - began >= longestWait) throw error;
    }
    await wait(LOOK_MILLISECONDS);
  }
}

const isBusy = (error: unknown): boolean => sqliteResult(error) === 'BUSY';

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
