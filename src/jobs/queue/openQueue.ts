/** Opens the queue of jobs: pg-boss, in a schema of its own in the PostgreSQL database of the store. */
import type PgBoss from 'pg-boss';
import { Fault } from '../../base/problems.js';
import type { StoreLocation } from '../../store/database/workspaceLocation.js';
import {
  openSharedDatabase,
  type RunSql,
  type SharedDatabase,
} from '../../store/sessions/openSharedDatabase.js';
import { JOB_KINDS } from './jobShapes.js';

export const SCHEMA = 'noticepress_jobs';

/** Version of pg-boss's tables that this version was written for. */
const TABLES_VERSION = 24;

/** Days after which a finished job is forgotten. */
const KEPT_DAYS = 30;
const DAY_SECONDS = 86_400;

export interface OpenedQueue {
  readonly database: SharedDatabase;
  readonly boss: PgBoss;
  close(): Promise<void>;
}

/**
 * The tables are made or brought up to date by whoever comes first, under a lock of pg-boss.
 *
 * @param holder name of the worker, which is alive as long as the queue is open
 * @throws Fault QUEUE_MISSING, STORE_UNREACHABLE, STORE_TOO_NEW
 */
export async function openQueue(location: StoreLocation, holder?: string): Promise<OpenedQueue> {
  const database = await openSharedDatabase(location, holder);
  try {
    const boss = await readyBoss(database);
    return { database, boss, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export function bossDatabase(run: RunSql): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: [...(await run(text, values)).rows] }) };
}

/** How often the tables are begun with again when the work of others gets in the way. */
const TRIES = 5;

async function readyBoss(database: SharedDatabase): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss');
  for (let tries = 1; ; tries += 1) {
    // one that failed to start does nothing when it is started again
    const boss = new Boss({
      db: bossDatabase(database.run),
      schema: SCHEMA,
      ...{ supervise: false, schedule: false },
      archiveCompletedAfterSeconds: KEPT_DAYS * DAY_SECONDS,
      deleteAfterDays: 1,
    });
    boss.on('error', () => undefined);
    try {
      await prepareTables(boss, database);
      return boss;
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'STORE_BUSY') || tries >= TRIES) throw error;
    }
  }
}

/** Those who come first at the same time would each wait for tables that the other has locked, so one goes after the other. */
async function prepareTables(boss: PgBoss, database: SharedDatabase): Promise<void> {
  if (!(await isPrepared(boss)))
    await database.transaction(async (inside) => {
      await inside('select pg_advisory_xact_lock(hashtextextended($1, 3))', [SCHEMA]);
      await boss.start();
      // before the queues, each of which gets it: their being there says that all is
      await database.run(`create index if not exists job_order on ${SCHEMA}.job ((data->>'order'))`);
      const known = await kindsIn(boss);
      for (const kind of JOB_KINDS) if (!known.has(kind)) await boss.createQueue(kind);
    });
  await boss.start();
}

/** pg-boss takes newer tables for its own. @throws Fault STORE_TOO_NEW */
async function isPrepared(boss: PgBoss): Promise<boolean> {
  if (!(await boss.isInstalled())) return false;
  await requireKnown(boss);
  const known = await kindsIn(boss);
  return JOB_KINDS.every((kind) => known.has(kind));
}

const kindsIn = async (boss: PgBoss): Promise<ReadonlySet<string>> =>
  new Set((await boss.getQueues()).map(({ name }) => name));

/** @throws Fault STORE_TOO_NEW */
async function requireKnown(boss: PgBoss): Promise<void> {
  const version = Number(await boss.schemaVersion());
  if (version > TABLES_VERSION)
    throw new Fault(
      'STORE_TOO_NEW',
      `the queue has tables of version ${version}, and this version knows ${TABLES_VERSION}`,
    );
}
