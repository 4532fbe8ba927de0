/** Answers an operator's questions about the outbox, and queues messages again. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../shapes/mail/message.js';
import type {
  Attempt,
  MessageState,
  OutboxCounts,
  OutboxDesk,
  OutboxPage,
  StoredMessage,
  UnsentCounts,
} from '../../shapes/mail/outbox.js';
import { steadyChunks } from '../database/steadyChunks.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';
import { attachmentsOf } from './claimMessages.js';
import { messageFrom } from './messageRows.js';

type Queries = Kysely<WorkspaceTables>;

export async function countMessages(db: Queries): Promise<OutboxCounts> {
  const states = await db
    .selectFrom('messages')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  const unknown = await db
    .selectFrom('attempts')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('outcome', '=', 'unknown')
    .executeTakeFirst();
  const counted = Object.fromEntries(states.map(({ state, count }) => [state, Number(count)]));
  return { queued: 0, sending: 0, sent: 0, failed: 0, ...counted, unknown: Number(unknown?.count ?? 0) };
}

/** By the index on states. */
export async function countUnsent(db: Queries): Promise<UnsentCounts> {
  const states = await db
    .selectFrom('messages')
    .select(({ fn }) => ['state', fn.countAll().as('count')])
    .where('state', 'in', ['queued', 'sending', 'failed'])
    .groupBy('state')
    .execute();
  const counted = new Map(states.map(({ state, count }) => [state, Number(count)]));
  const of = (state: MessageState): number => counted.get(state) ?? 0;
  return { waiting: of('queued') + of('sending'), failed: of('failed') };
}

export async function listMessages(
  db: Queries,
  sealer: Sealer,
  page: OutboxPage,
): Promise<readonly StoredMessage[]> {
  const { state, after } = page;
  let query = db.selectFrom('messages').selectAll();
  if (state !== undefined) query = query.where('state', '=', state);
  if (after !== undefined)
    query = query.where((where) =>
      where.or([
        where('queued_at', '>', after.queuedAt),
        where.and([where('queued_at', '=', after.queuedAt), where('id', '>', after.id)]),
      ]),
    );
  const rows = await query.orderBy('queued_at').orderBy('id').limit(page.limit).execute();
  const files = await attachmentsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => messageFrom(row, files.get(row.id) ?? [], sealer));
}

export async function findMessage(db: Queries, sealer: Sealer, id: string): ReturnType<OutboxDesk['find']> {
  if (!/^[0-9a-f]{4,16}$/.test(id)) return undefined;
  const rows = await db.selectFrom('messages').selectAll().where('id', 'like', `${id}%`).limit(2).execute();
  const [row, other] = rows;
  if (row === undefined || other !== undefined) return undefined;
  const files = await attachmentsOf(db, [row.id]);
  const message = messageFrom(row, files.get(row.id) ?? [], sealer);
  return { message, attempts: await attemptsOf(db, sealer, row.id) };
}

async function attemptsOf(db: Queries, { open }: Sealer, id: string): Promise<readonly Attempt[]> {
  const rows = await db
    .selectFrom('attempts')
    .selectAll()
    .where('message', '=', id)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    holder: row.holder,
    beganAt: row.began_at,
    endedAt: row.ended_at ?? undefined,
    outcome: row.outcome ?? undefined,
    code: row.code ?? undefined,
    reply: open(row.reply, 'text'),
  }));
}

export async function retryMessage(db: Queries, id: string, now: Instant): Promise<boolean> {
  const changed = await newRound(db, now)
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'failed'])
    .executeTakeFirst();
  return Number(changed.numUpdatedRows) > 0;
}

export async function retryFailed(
  db: Queries,
  sealer: Sealer,
  now: Instant,
  reply?: RegExp,
): Promise<readonly string[]> {
  const ids = await failedIds(db, sealer, reply);
  await db.transaction().execute(async (queries) => {
    for (const some of steadyChunks(ids))
      await newRound(queries, now).where('id', 'in', some).where('state', '=', 'failed').execute();
  });
  return [...ids].sort();
}

/** A message without an attempt on record has an empty reply. */
async function failedIds(
  db: Queries,
  { open }: Sealer,
  reply: RegExp | undefined,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('attempts', (join) =>
      join.onRef('attempts.message', '=', 'messages.id').onRef('attempts.number', '=', 'messages.attempts'),
    )
    .select(['messages.id', 'attempts.reply'])
    .where('messages.state', '=', 'failed')
    .execute();
  return rows
    .filter((row) => reply === undefined || reply.test(open(row.reply ?? '', 'text')))
    .map(({ id }) => id);
}

const newRound = (db: Queries, now: Instant) =>
  db.updateTable('messages').set((set) => ({
    state: 'queued' as const,
    due_at: now,
    settled_at: null,
    earlier_attempts: set.ref('attempts'),
  }));
