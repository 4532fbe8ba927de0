/** Where the workspace store lives comes in; a Kysely over SQLite or PostgreSQL goes out, its tables made. */
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import Database from 'libsql';
import { makeFolder } from '../../base/makeFolder.js';
import { Fault } from '../../base/problems.js';
import { databaseFault } from './databaseFault.js';
import { LibsqlDialect } from './libsqlDialect.js';
import { migrationsFor } from './migrations.js';
import type { WorkspaceTables } from './tables.js';
import type { Dialect, StoreLocation } from './workspaceLocation.js';

export interface OpenDatabase {
  readonly dialect: Dialect;
  readonly location: StoreLocation;
  /** Says where it is without any password, for messages. */
  readonly name: string;
  readonly kysely: Kysely<WorkspaceTables>;
}

/** Milliseconds that opening waits for another process that makes the file. Later the dialect waits. */
const BUSY_MILLISECONDS = 10_000;
/** What a reader waits for while another process opens or closes the file. */
const LOOK_MILLISECONDS = 20;
const CONNECT_MILLISECONDS = 10_000;
const CONNECTIONS = 4;

/** @throws Fault STORE_UNREACHABLE, STORE_TOO_NEW, FILE_UNREADABLE, FILE_UNWRITABLE or DISK_FULL */
export async function openDatabase(location: StoreLocation): Promise<OpenDatabase> {
  const name = location.kind === 'sqlite' ? location.path : hostOf(location.url);
  try {
    const kysely =
      location.kind === 'sqlite' ? openSqlite(location.path).kysely : await openPostgres(location.url);
    const database: OpenDatabase = { dialect: location.kind, location, name, kysely };
    await migrate(database).catch(async (error: unknown) => {
      await kysely.destroy();
      throw error;
    });
    return database;
  } catch (error) {
    throw databaseFault(error, name);
  }
}

export interface SqliteStore {
  readonly kysely: Kysely<WorkspaceTables>;
  /** Not inside a transaction. */
  readonly setSynchronous: (level: 'full' | 'normal') => void;
}

/**
 * WAL, so that readers and the writer do not wait for each other; `synchronous = full`, because a message
 * that was said to be queued or sent must outlive a power cut, too.
 */
export function openSqlite(path: string): SqliteStore {
  makeFolder(dirname(path));
  const database = new Database(path);
  database.exec(`
    pragma busy_timeout = ${BUSY_MILLISECONDS};
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma busy_timeout = ${LOOK_MILLISECONDS};
  `);
  return {
    kysely: new Kysely({ dialect: new LibsqlDialect(database) }),
    setSynchronous: (level) => void database.exec(`pragma synchronous = ${level}`),
  };
}

/** The client is loaded only where there is a PostgreSQL. */
async function openPostgres(url: string): Promise<Kysely<WorkspaceTables>> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'noticepress',
    keepAlive: true,
  });
  // a connection that breaks is replaced at the next query; without a listener it would end the process
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

function hostOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `postgres://${host}${pathname}`;
  } catch {
    throw new Fault('STORE_UNREACHABLE', 'DATABASE_URL is not an address such as postgres://user@host/name');
  }
}

async function migrate({ kysely, dialect }: OpenDatabase): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: migrationsFor(dialect) });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /corrupted migrations/.test(error.message))
    throw new Fault('STORE_TOO_NEW', 'the store has steps that this program does not know', { cause: error });
  throw error;
}
