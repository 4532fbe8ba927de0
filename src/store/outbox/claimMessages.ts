/** Claims the messages that are due first for one sender. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import { Fault } from '../../base/problems.js';
import type { ClaimedMessage, ClaimRequest } from '../../shapes/mail/outbox.js';
import type { OpenDatabase } from '../database/openDatabase.js';
import type { AttachmentTable, WorkspaceTables } from '../database/tables.js';
import type { Dialect } from '../database/workspaceLocation.js';
import type { Sealer } from '../seal/sealer.js';
import { type AttachmentRow, type MessageRow, messageFrom } from './messageRows.js';

type Queries = Transaction<WorkspaceTables>;

/**
 * One transaction. On PostgreSQL rows that another sender is claiming are skipped (`for update skip locked`);
 * on SQLite the transaction holds the write lock from its beginning, so there is no other.
 */
export function claimMessages(
  database: OpenDatabase,
  holder: string,
  request: ClaimRequest,
): Promise<readonly ClaimedMessage[]> {
  return withoutSync(database, async (queries) => {
    const ids = await dueIds(queries, database.dialect, request);
    if (ids.length === 0) return [];
    const rows = await hold(queries, ids, holder);
    const files = await attachmentsOf(queries, ids);
    return readRows(queries, rows, files, { ...request, holder, sealer: database.sealer });
  });
}

/**
 * A sync stops all connections, since SQLite works in this thread; a claim needs none. What a power cut undoes of it is
 * queued again, and the next fold of marks, which syncs, brings the claims before it to the disk as well.
 */
function withoutSync<T>(database: OpenDatabase, work: (queries: Queries) => Promise<T>): Promise<T> {
  if (database.dialect === 'postgres') return database.kysely.transaction().execute(work);
  return database.kysely.connection().execute(async (connection) => {
    database.setSynchronous('normal');
    try {
      return await connection.transaction().execute(work);
    } finally {
      database.setSynchronous('full');
    }
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

async function hold(queries: Queries, ids: readonly string[], holder: string): Promise<MessageRow[]> {
  const rows = await queries
    .updateTable('messages')
    .set({ state: 'sending', holder })
    .where('id', 'in', ids)
    .returningAll()
    .execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
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

interface HeldRequest extends ClaimRequest {
  readonly holder: string;
  readonly sealer: Sealer;
}

/** A row that was edited into something that is not a message fails alone; the others continue. */
async function readRows(
  queries: Queries,
  rows: readonly MessageRow[],
  files: ReadonlyMap<string, readonly AttachmentRow[]>,
  request: HeldRequest,
): Promise<ClaimedMessage[]> {
  const read: ClaimedMessage[] = [];
  for (const row of rows) {
    try {
      read.push(messageFrom(row, files.get(row.id) ?? [], request.sealer));
    } catch (error) {
      await failUnreadable(queries, row, request, error);
    }
  }
  return read;
}

async function failUnreadable(
  queries: Queries,
  row: MessageRow,
  { now, holder, sealer }: HeldRequest,
  error: unknown,
): Promise<void> {
  const reply = error instanceof Fault ? `${error.code}  ${error.message}` : String(error);
  const number = row.attempts + 1;
  await queries
    .insertInto('attempts')
    .values({
      ...{ message: row.id, number, holder, began_at: now, ended_at: now },
      ...{ outcome: 'refused', code: null, reply: sealer.seal(reply, 'text') },
    })
    .execute();
  await queries
    .updateTable('messages')
    .set({ state: 'failed', settled_at: now, holder: null, attempts: number })
    .where('id', '=', row.id)
    .execute();
}
