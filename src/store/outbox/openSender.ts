/** Opens one sender's hold on the outbox: a lock, and the transactions that are valid only while it is held. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { Fault } from '../../base/problems.js';
import type { OutboxSender, RecordRequest } from '../../shapes/mail/outbox.js';
import { type OpenDatabase, openSqlite } from '../database/openDatabase.js';
import type { WorkspaceTables } from '../database/tables.js';
import { takeLock } from '../sqlite/takeLock.js';
import { claimMessages } from './claimMessages.js';
import { recordAttempts } from './recordAttempts.js';
import { releaseMessages } from './releaseMessages.js';

type Queries = Kysely<WorkspaceTables>;

/** Where a sender's transactions run, and how its lock is freed. */
interface Hold {
  readonly queries: Queries;
  /** Called before each record. */
  readonly setDurability: (survivesPowerCut: boolean) => void;
  readonly free: () => Promise<void>;
}

/** Every call takes its turn: a record's durability is a property of the connection, not of the transaction. */
export async function openSender(database: OpenDatabase, holder: string): Promise<OutboxSender> {
  const { queries, setDurability, free } = await holdOf(database, holder);
  const inTurn = turns();
  return {
    claim: (request) => inTurn(() => claimMessages(queries, database.dialect, holder, request)),
    record: (request: RecordRequest) =>
      inTurn(() => {
        setDurability(request.survivesPowerCut);
        return recordAttempts(queries, database.dialect, holder, request);
      }),
    release: (ids) => inTurn(() => releaseMessages(queries, holder, ids)),
    close: () => inTurn(free),
  };
}

function holdOf(database: OpenDatabase, holder: string): Promise<Hold> {
  return database.location.kind === 'sqlite'
    ? holdFile(database.location.path, holder)
    : holdSession(database.kysely, holder);
}

/**
 * The operating system frees the lock when the process ends. A process that is merely stopped keeps it, so nobody
 * takes over its messages. The connection is the sender's own: marks are written without a sync (a kill cannot undo
 * them), and those that must survive a power cut sync all that came before.
 */
async function holdFile(path: string, holder: string): Promise<Hold> {
  const lockPath = senderLockPath(path, holder);
  const lock = takeLock(lockPath);
  const { kysely, setSynchronous } = openSqlite(path);
  return {
    queries: kysely,
    setDurability: (survivesPowerCut) => setSynchronous(survivesPowerCut ? 'full' : 'normal'),
    free: async () => {
      await kysely.destroy();
      lock.release();
      rmSync(lockPath, { force: true });
    },
  };
}

/** The lock belongs to the session that the transactions run in: whatever commits there, commits while it is held. */
async function holdSession(kysely: Queries, holder: string): Promise<Hold> {
  const { queries, free } = await holdConnection(kysely);
  const key = advisoryKey(holder);
  await sql`set tcp_keepalives_idle = 60`.execute(queries);
  await sql`set tcp_keepalives_interval = 10`.execute(queries);
  await sql`set tcp_keepalives_count = 6`.execute(queries);
  await sql`select pg_advisory_lock(${key}::bigint)`.execute(queries);
  return {
    queries,
    setDurability: () => undefined,
    free: async () => {
      try {
        await sql`select pg_advisory_unlock(${key}::bigint)`.execute(queries);
      } finally {
        free();
      }
    },
  };
}

function holdConnection(kysely: Queries): Promise<{ queries: Queries; free: () => void }> {
  return new Promise((resolve, reject) => {
    kysely
      .connection()
      .execute((queries) => new Promise<void>((free) => resolve({ queries, free })))
      .catch(reject);
  });
}

/** Whether the sender is gone; then the work runs while nobody else can conclude the same. */
export async function whenGone(
  { kysely, location }: OpenDatabase,
  holder: string,
  work: (queries: Queries) => Promise<number>,
): Promise<number> {
  if (location.kind === 'sqlite') return whenFileIsFree(senderLockPath(location.path, holder), kysely, work);
  return kysely.transaction().execute(async (queries) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_xact_lock(${advisoryKey(holder)}::bigint) as taken
    `.execute(queries);
    return rows[0]?.taken === true ? work(queries) : 0;
  });
}

async function whenFileIsFree(
  lockPath: string,
  kysely: Queries,
  work: (queries: Queries) => Promise<number>,
): Promise<number> {
  const lock = tryLock(lockPath);
  if (lock === undefined) return 0;
  try {
    return await kysely.transaction().execute(work);
  } finally {
    lock.release();
    rmSync(lockPath, { force: true });
  }
}

function tryLock(path: string): ReturnType<typeof takeLock> | undefined {
  try {
    return takeLock(path);
  } catch (error) {
    if (error instanceof Fault && error.code === 'BATCH_RUNNING') return undefined;
    throw error;
  }
}

const senderLockPath = (path: string, holder: string): string =>
  `${path}-sender-${digest(holder).toString('hex', 0, 8)}`;

const advisoryKey = (holder: string): string => digest(holder).readBigInt64BE().toString();

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Runs one piece of work after another, whatever became of the one before. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
