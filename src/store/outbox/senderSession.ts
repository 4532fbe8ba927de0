/** Holds the lock of a sender in a session of PostgreSQL, which also keeps its marks. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import type { WorkspaceTables } from '../database/tables.js';
import type { Hold, WorkOfGone } from './hold.js';

type Queries = Kysely<WorkspaceTables>;

/**
 * The lock belongs to the session that keeps the marks: whatever commits there, commits while it is held. A mark must
 * outlive this process, not the server, so it does not wait for the server's disk; the transactions that fold marks do.
 * Its statement is prepared once: a mark is written for every message.
 */
export async function holdSession(pool: Pool, holder: string): Promise<Hold> {
  const session = await pool.connect();
  const key = advisoryKey(holder);
  try {
    for (const setting of SETTINGS) await session.query(`set ${setting}`);
    await session.query('select pg_advisory_lock($1::bigint)', [key]);
  } catch (error) {
    session.release(true);
    throw error;
  }
  return {
    keep: async (number, line) => {
      await session.query({ ...MARK, values: [holder, number, line] });
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
        await session.query('select pg_advisory_unlock($1::bigint)', [key]);
      } finally {
        session.release(true); // its settings are not those of the pool
      }
    },
  };
}

const MARK = {
  name: 'mark',
  text: 'insert into attempt_marks (holder, number, marks) values ($1, $2, $3)',
} as const;

/** The server notices within two minutes that the machine of a sender is gone. */
const SETTINGS = [
  'tcp_keepalives_idle = 60',
  'tcp_keepalives_interval = 10',
  'tcp_keepalives_count = 6',
  'synchronous_commit = off',
] as const;

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
