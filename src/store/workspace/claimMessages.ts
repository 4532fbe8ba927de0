/** A sender asks for work; the messages due first go out, leased to it and to nobody else. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { Fault } from '../../base/problems.js';
import type { ClaimedMessage, ClaimRequest } from '../../shapes/outbox.js';
import { type AttachmentRow, type MessageRow, messageFrom } from './messageRows.js';
import type { AttachmentTable, WorkspaceTables } from './tables.js';
import type { Dialect } from './workspaceLocation.js';

type Queries = Transaction<WorkspaceTables>;

/**
 * One transaction. On PostgreSQL rows that another sender is claiming are skipped (`for update skip locked`);
 * on SQLite the transaction holds the write lock from its beginning, so there is no other.
 */
export function claimMessages(
  db: Kysely<WorkspaceTables>,
  dialect: Dialect,
  request: ClaimRequest,
): Promise<readonly ClaimedMessage[]> {
  return db.transaction().execute(async (queries) => {
    const ids = await dueIds(queries, dialect, request);
    if (ids.length === 0) return [];
    const rows = await lease(queries, ids, request);
    await beginAttempts(queries, rows, request);
    const files = await attachmentsOf(queries, ids);
    return readRows(queries, rows, files, request);
  });
}

async function dueIds(queries: Queries, dialect: Dialect, { now, limit }: ClaimRequest): Promise<string[]> {
  const due = queries
    .selectFrom('messages')
    .select('id')
    .where('state', '=', 'queued')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  const rows = await (dialect === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
  return rows.map(({ id }) => id);
}

async function lease(queries: Queries, ids: readonly string[], request: ClaimRequest): Promise<MessageRow[]> {
  const rows = await queries
    .updateTable('messages')
    .set((set) => ({
      state: 'sending' as const,
      lease_holder: request.holder,
      lease_until: request.leaseUntil,
      attempts: set('attempts', '+', 1),
    }))
    .where('id', 'in', ids)
    .returningAll()
    .execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** An attempt is on record before it is made: one that has no end is one that nobody knows the outcome of. */
async function beginAttempts(
  queries: Queries,
  rows: readonly MessageRow[],
  { holder, now }: ClaimRequest,
): Promise<void> {
  const attempts = rows.map((row) => ({
    message: row.id,
    number: row.attempts,
    holder,
    began_at: now,
    ended_at: null,
    outcome: null,
    code: null,
    reply: '',
  }));
  await queries.insertInto('attempts').values(attempts).execute();
}

export async function attachmentsOf(
  queries: Kysely<WorkspaceTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly AttachmentRow[]>> {
  if (ids.length === 0) return new Map();
  const rows: Selectable<AttachmentTable>[] = await queries
    .selectFrom('attachments')
    .selectAll()
    .where('message', 'in', ids)
    .orderBy('message')
    .orderBy('position')
    .execute();
  const grouped = new Map<string, AttachmentRow[]>();
  for (const row of rows) grouped.set(row.message, [...(grouped.get(row.message) ?? []), row]);
  return grouped;
}

/** A row that somebody changed so that it is no message any more fails alone, and not the whole queue. */
async function readRows(
  queries: Queries,
  rows: readonly MessageRow[],
  files: ReadonlyMap<string, readonly AttachmentRow[]>,
  request: ClaimRequest,
): Promise<ClaimedMessage[]> {
  const read: ClaimedMessage[] = [];
  for (const row of rows) {
    try {
      read.push({ ...messageFrom(row, files.get(row.id) ?? []), leaseUntil: request.leaseUntil });
    } catch (error) {
      await failUnreadable(queries, row, request, error);
    }
  }
  return read;
}

async function failUnreadable(
  queries: Queries,
  row: MessageRow,
  { now }: ClaimRequest,
  error: unknown,
): Promise<void> {
  const reply = error instanceof Fault ? `${error.code}  ${error.message}` : String(error);
  await queries
    .updateTable('attempts')
    .set({ ended_at: now, outcome: 'refused', reply })
    .where('message', '=', row.id)
    .where('number', '=', row.attempts)
    .execute();
  await queries
    .updateTable('messages')
    .set({ state: 'failed', settled_at: now, lease_holder: null, lease_until: null })
    .where('id', '=', row.id)
    .execute();
}
