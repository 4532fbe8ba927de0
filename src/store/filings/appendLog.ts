/** Appends to the activity log: each entry holds the hash of the one before, so that none can be changed alone. */
import { type Kysely, sql } from 'kysely';
import type { Activity } from '../../shapes/documents/filing.js';
import type { Instant, Sha256 } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';
import { entryHash, NO_ENTRY } from '../log/entryHash.js';

export interface NewEntry {
  readonly at: Instant;
  readonly what: Activity;
  readonly subject: string;
  readonly record: Sha256;
}

/**
 * Numbers and the chain allow one writer at a time. SQLite has no more anyway; in PostgreSQL the lock lasts to the end of
 * the transaction, and readers do not wait.
 *
 * @param queries a transaction, before it reads what it decides by
 */
export async function lockLog(queries: Kysely<WorkspaceTables>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') await sql`lock table activity in share row exclusive mode`.execute(queries);
}

/** @param queries a transaction that holds the lock of the log */
export async function appendLog(queries: Kysely<WorkspaceTables>, entry: NewEntry): Promise<void> {
  const last = await queries
    .selectFrom('activity')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const chained = { number: (last?.number ?? 0) + 1, ...entry, previous: last?.hash ?? NO_ENTRY };
  await queries
    .insertInto('activity')
    .values({ ...chained, hash: entryHash(chained) })
    .execute();
}
