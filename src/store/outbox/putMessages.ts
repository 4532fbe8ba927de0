/** Queues messages in the outbox, once for each key. */
import type { Kysely } from 'kysely';
import type { Instant, NewMessage } from '../../shapes/mail/message.js';
import type { PutResult } from '../../shapes/mail/outbox.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';
import { attachmentRows, messageRow } from './messageRows.js';

/** So many messages go into one statement; SQLite binds 32,766 values at most. */
const AT_ONCE = 500;

/** Joins the transaction of `db`: what caused a message and the message are stored together, or neither is. */
export async function putMessages(
  db: Kysely<WorkspaceTables>,
  sealer: Sealer,
  messages: readonly NewMessage[],
  queuedAt: Instant,
): Promise<readonly PutResult[]> {
  const results: PutResult[] = [];
  for (let from = 0; from < messages.length; from += AT_ONCE) {
    results.push(...(await putSome(db, sealer, messages.slice(from, from + AT_ONCE), queuedAt)));
  }
  return results;
}

async function putSome(
  db: Kysely<WorkspaceTables>,
  sealer: Sealer,
  messages: readonly NewMessage[],
  queuedAt: Instant,
): Promise<readonly PutResult[]> {
  const made = messages.map((message) => ({ message, row: messageRow(message, queuedAt, sealer) }));
  const inserted = await db
    .insertInto('messages')
    .values(made.map(({ row }) => row))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .execute();
  const fresh = new Set(inserted.map(({ id }) => id));
  const known = await idsOf(
    db,
    made.flatMap(({ row }) => (fresh.has(row.id) ? [] : [row.key])),
  );
  const results = made.map(({ row }) => ({ id: known.get(row.key) ?? row.id, added: fresh.delete(row.id) }));
  const added = made.filter((_, index) => results[index]?.added === true);
  const files = added.flatMap(({ message, row }) => attachmentRows(row.id, message, sealer));
  if (files.length > 0) await db.insertInto('attachments').values(files).execute();
  return results;
}

/** Those of earlier versions are not what the key gives now. */
async function idsOf(
  db: Kysely<WorkspaceTables>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('messages').select(['key', 'id']).where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}
