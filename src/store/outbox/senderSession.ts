/** Holds the lock of a sender in a session of PostgreSQL, which also keeps its marks. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { WorkspaceTables } from '../database/tables.js';
import type { Hold, WorkOfGone } from './hold.js';

type Queries = Kysely<WorkspaceTables>;

/**
 * The lock belongs to the session that keeps the marks: whatever commits there, commits while it is held. Marks do not
 * wait for the disk of the server; the transactions that fold them do.
 */
export async function holdSession(kysely: Queries, holder: string): Promise<Hold> {
  const { queries, free } = await holdConnection(kysely);
  const key = advisoryKey(holder);
  await sql`set tcp_keepalives_idle = 60`.execute(queries);
  await sql`set tcp_keepalives_interval = 10`.execute(queries);
  await sql`set tcp_keepalives_count = 6`.execute(queries);
  await sql`set synchronous_commit = off`.execute(queries);
  await sql`select pg_advisory_lock(${key}::bigint)`.execute(queries);
  return {
    keep: async (number, line) => {
      await sql`insert into attempt_marks (holder, number, marks) values (${holder}, ${number}, ${line})`.execute(
        queries,
      );
    },
    forget: async (transaction, upTo) => {
      await transaction
        .deleteFrom('attempt_marks')
        .where('holder', '=', holder)
        .where('number', '<=', upTo)
        .execute();
    },
    forgot: () => undefined,
    free: async () => {
      try {
        await sql`reset synchronous_commit`.execute(queries);
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

/** 0 where a session holds the lock. */
export function whenSessionIsGone(kysely: Queries, holder: string, work: WorkOfGone): Promise<number> {
  return kysely.transaction().execute(async (queries) => {
    const { rows } = await sql<{ taken: boolean }>`
      select pg_try_advisory_xact_lock(${advisoryKey(holder)}::bigint) as taken
    `.execute(queries);
    return rows[0]?.taken === true ? work(queries, await takeMarks(queries, holder)) : 0;
  });
}

async function takeMarks(queries: Queries, holder: string): Promise<string> {
  const rows = await queries
    .deleteFrom('attempt_marks')
    .where('holder', '=', holder)
    .returningAll()
    .execute();
  return rows
    .sort((a, b) => a.number - b.number)
    .map(({ marks }) => marks)
    .join('');
}

const advisoryKey = (holder: string): string =>
  createHash('sha256').update(holder).digest().readBigInt64BE().toString();
