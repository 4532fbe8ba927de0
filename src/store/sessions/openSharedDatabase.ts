/** Opens the PostgreSQL database of a store for work that several processes share: one of them holds a lock for as long as it lives. */
import type { ClientBase, Pool, PoolClient } from 'pg';
import { Fault } from '../../base/problems.js';
import { guardFor } from '../database/guardFor.js';
import { hostOf } from '../database/hostOf.js';
import type { StoreLocation } from '../database/workspaceLocation.js';

/** Runs a statement, or several without values. */
export type RunSql = <Row>(
  text: string,
  values?: readonly unknown[],
) => Promise<{ readonly rows: readonly Row[] }>;

export interface SharedDatabase {
  /** Each statement on its own. @throws Fault STORE_UNREACHABLE, STORE_BUSY, STORE_BROKEN */
  readonly run: RunSql;
  /** One after the other, in the session that holds the lock; nothing is written if the work throws. */
  transaction<T>(work: (run: RunSql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const CONNECTIONS = 2;
export const CONNECT_MILLISECONDS = 10_000;

/** The server notices within a minute that a machine is gone. */
export const SESSION_SETTINGS = [
  'tcp_keepalives_idle = 20',
  'tcp_keepalives_interval = 10',
  'tcp_keepalives_count = 4',
];

/**
 * @param holder whoever holds the lock is alive: the server frees it when the process ends, in whatever way. Without a
 * holder there is no lock
 * @throws Fault QUEUE_MISSING where the store is no PostgreSQL
 */
export async function openSharedDatabase(location: StoreLocation, holder?: string): Promise<SharedDatabase> {
  if (location.kind !== 'postgres')
    throw new Fault('QUEUE_MISSING', 'the queue needs PostgreSQL, and DATABASE_URL is not set');
  const { url } = location;
  const store = { name: hostOf(url), url };
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS + 1,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'noticepress',
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const guard = guardFor(store);
  const session = new HeldSession(pool, holder);
  return {
    run: (text, values) => guard(() => runOn(pool)(text, values)),
    transaction: (work) => guard(() => session.transaction(work)),
    close: async () => {
      await session.close();
      await pool.end();
    },
  };
}

const runOn =
  (client: Pool | ClientBase): RunSql =>
  async (text, values) => {
    const { rows } = await client.query(text, values === undefined ? undefined : [...values]);
    return { rows: rows ?? [] };
  };

/** A session that broke is opened anew, with its lock, by the next transaction. */
class HeldSession {
  readonly #pool: Pool;
  readonly #holder: string | undefined;
  #client: PoolClient | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(pool: Pool, holder: string | undefined) {
    this.#pool = pool;
    this.#holder = holder;
  }

  transaction<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
    const next = this.#last.then(() => this.#inTransaction(work));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#drop();
  }

  async #inTransaction<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
    const client = await this.#open();
    try {
      await client.query('begin');
      const result = await work(runOn(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => this.#drop());
      throw error;
    }
  }

  async #open(): Promise<PoolClient> {
    if (this.#client !== undefined) return this.#client;
    const client = await this.#pool.connect();
    try {
      for (const setting of SESSION_SETTINGS) await client.query(`set ${setting}`);
      if (this.#holder !== undefined)
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [this.#holder]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    const forget = (): void => {
      if (this.#client === client) this.#drop();
    };
    client.once('error', forget);
    client.once('end', forget);
    this.#client = client;
    return client;
  }

  #drop(): void {
    const client = this.#client;
    this.#client = undefined;
    client?.release(true);
  }
}

/**
 * A condition of SQL: whether nobody holds the lock of the name in the column. For a while after the server started it
 * is false, since holders have to find back to it.
 */
export const isGone = (column: string): string => `(
  pg_postmaster_start_time() < now() - interval '5 seconds'
  and not exists (
    select from pg_locks
    where locktype = 'advisory' and objsubid = 1 and granted
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32 | objid::bigint) = hashtextextended(${column}, 0)
  )
)`;
