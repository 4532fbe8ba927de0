/** Opens the SQLite or PostgreSQL database of a workspace store and brings its tables up to date. */
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import Database from 'libsql';
import type { Pool } from 'pg';
import { makeFolder } from '../../base/files/makeFolder.js';
import { makePrivateFile } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
import type { Sealer } from '../seal/sealer.js';
import { assertOurs } from './assertOurs.js';
import { at, databaseFault, LONGEST_WAIT_MILLISECONDS, type StoreName } from './databaseFault.js';
import { hostOf } from './hostOf.js';
import { LibsqlDialect } from './libsqlDialect.js';
import { migrationsFor } from './migrations.js';
import { openSealer } from './openSealer.js';
import type { WorkspaceTables } from './tables.js';
import { keyOf, type StoreLocation } from './workspaceLocation.js';

interface Opened {
  readonly kysely: Kysely<WorkspaceTables>;
  /** Gives back what is free, so that nothing can be read in it any more. Outside a transaction. */
  readonly compact: () => Promise<void>;
}

export interface SqliteDatabase extends Opened {
  readonly dialect: 'sqlite';
  readonly location: Extract<StoreLocation, { kind: 'sqlite' }>;
  /** Whether commits wait for the disk. Set it while holding the connection, outside a transaction. */
  readonly setSynchronous: (level: 'full' | 'normal') => void;
}

export interface PostgresDatabase extends Opened {
  readonly dialect: 'postgres';
  readonly location: Extract<StoreLocation, { kind: 'postgres' }>;
  /** The connections that `kysely` uses, for statements that need a session of their own. */
  readonly pool: Pool;
}

export type OpenDatabase = StoreName & (SqliteDatabase | PostgresDatabase) & { readonly sealer: Sealer };

/** How long a reader waits while another process opens or closes the file. */
const LOOK_MILLISECONDS = 20;
const CONNECT_MILLISECONDS = 10_000;
const CONNECTIONS = 4;

/** @throws Fault STORE_UNREACHABLE, STORE_BUSY, STORE_FOREIGN, STORE_BROKEN, STORE_TOO_NEW, STORE_KEY_MISSING, STORE_KEY_WRONG, FILE_UNREADABLE, FILE_UNWRITABLE or DISK_FULL */
export async function openDatabase(
  location: StoreLocation,
  longestWait = LONGEST_WAIT_MILLISECONDS,
): Promise<OpenDatabase> {
  const store = { ...storeName(location), longestWait };
  try {
    const database =
      location.kind === 'sqlite'
        ? openSqlite(location, longestWait)
        : await openPostgres(location, longestWait);
    try {
      await migrate(database);
      const sealer = await openSealer(database.kysely, keyOf(location));
      await compactOnce(database);
      return { ...store, ...database, sealer };
    } catch (error) {
      await database.kysely.destroy();
      throw error;
    }
  } catch (error) {
    throw openingFault(error, store);
  }
}

/** A client's error about an unusable address has no code. */
function openingFault(error: unknown, store: StoreName): unknown {
  const fault = databaseFault(error, store);
  if (fault instanceof Fault || store.url === undefined) return fault;
  const message = error instanceof Error ? error.message : String(error);
  return at('STORE_UNREACHABLE', message, store, error);
}

/**
 * WAL, so that readers and the writer do not wait for each other; `synchronous = full`, because a message
 * that was reported as queued or sent must survive a power cut, too.
 */
function openSqlite(location: SqliteDatabase['location'], longestWait: number): SqliteDatabase {
  const { path } = location;
  makeFolder(dirname(path));
  makePrivateFile(path); // its -wal and -shm get the mode of the file
  const database = new Database(path);
  database.exec(`pragma busy_timeout = ${longestWait}`);
  assertOurs(database, path);
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma busy_timeout = ${LOOK_MILLISECONDS};
  `);
  return {
    dialect: 'sqlite',
    location,
    setSynchronous: (level) => void database.exec(`pragma synchronous = ${level}`),
    compact: async () => void database.exec('vacuum; pragma wal_checkpoint(truncate)'),
    kysely: new Kysely({ dialect: new LibsqlDialect(database, longestWait) }),
  };
}

/** The client is loaded only for PostgreSQL. */
async function openPostgres(
  location: PostgresDatabase['location'],
  longestWait: number,
): Promise<PostgresDatabase> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: location.url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    lock_timeout: longestWait,
    application_name: 'noticepress',
    keepAlive: true,
  });
  // a connection that breaks is replaced at the next query; without a listener it would end the process
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return {
    dialect: 'postgres',
    location,
    pool,
    compact: async () => void (await pool.query(`vacuum full ${SEALED_TABLES}`)),
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }),
  };
}

function storeName(location: StoreLocation): StoreName {
  if (location.kind === 'sqlite') return { name: location.path };
  return { name: hostOf(location.url), url: location.url };
}

/** Tables of which an older version left rows in clear; the others were made anew. */
const SEALED_TABLES =
  'blobs, filings, filing_papers, filing_messages, refusals, messages, attachments, attempts';

/** Once after the step that encrypted a store; a power cut in between is made up for. */
async function compactOnce({ kysely, compact }: SqliteDatabase | PostgresDatabase): Promise<void> {
  const left = await kysely.selectFrom('seal').select('compacted').executeTakeFirst();
  if (left?.compacted !== 0) return;
  await compact();
  await kysely.updateTable('seal').set({ compacted: 1 }).execute();
}

async function migrate(database: SqliteDatabase | PostgresDatabase): Promise<void> {
  const { kysely, dialect, location } = database;
  const provider = migrationsFor(dialect, keyOf(location));
  if (await isUpToDate(kysely, Object.keys(await provider.getMigrations()))) return;
  const migrator = new Migrator({ db: kysely, provider });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /corrupted migrations/.test(error.message))
    throw new Fault('STORE_TOO_NEW', 'the store has migrations that this version does not know', {
      cause: error,
    });
  throw error;
}

/** Whether these steps were done and no others. Kysely would read the whole schema and take a lock to learn this. */
async function isUpToDate(kysely: Opened['kysely'], steps: readonly string[]): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely);
    const done = new Set(rows.map(({ name }) => name));
    return done.size === steps.length && steps.every((name) => done.has(name));
  } catch (error) {
    if (isWithoutTable(error)) return false;
    throw error;
  }
}

const isWithoutTable = (error: unknown): boolean =>
  error instanceof Error && (Reflect.get(error, 'code') === '42P01' || /no such table/.test(error.message));
