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
    const { default: Boss } = await import('pg-boss');
    const boss = new Boss({
      db: bossDatabase(database.run),
      schema: SCHEMA,
      ...{ supervise: false, schedule: false },
      archiveCompletedAfterSeconds: KEPT_DAYS * DAY_SECONDS,
      deleteAfterDays: 1,
    });
    boss.on('error', () => undefined);
    await prepareTables(boss, database.run);
    return { database, boss, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export function bossDatabase(run: RunSql): PgBoss.Db {
  return { executeSql: async (text, values) => ({ rows: [...(await run(text, values)).rows] }) };
}

/** pg-boss takes newer tables for its own. */
async function prepareTables(boss: PgBoss, run: RunSql): Promise<void> {
  if (await boss.isInstalled()) await requireKnown(boss);
  await boss.start();
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  if (JOB_KINDS.every((kind) => known.has(kind))) return;
  for (const kind of JOB_KINDS) await boss.createQueue(kind);
  await run(`create index if not exists job_order on ${SCHEMA}.job ((data->>'order'))`);
}

/** @throws Fault STORE_TOO_NEW */
async function requireKnown(boss: PgBoss): Promise<void> {
  const version = Number(await boss.schemaVersion());
  if (version > TABLES_VERSION)
    throw new Fault(
      'STORE_TOO_NEW',
      `the queue has tables of version ${version}, and this version knows ${TABLES_VERSION}`,
    );
}
