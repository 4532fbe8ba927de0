/** Queues again what senders that are gone left behind. */
import { type Kysely, sql } from 'kysely';
import type { Instant } from '../../shapes/mail/message.js';
import type { OpenDatabase } from '../database/openDatabase.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';
import { markedAttempts, marksFrom, sealMarks } from './attemptMarks.js';
import { whenGone } from './holdSender.js';
import { recordAttempts } from './recordAttempts.js';

/** Why an attempt has no answer. */
const GONE = 'the sender ended before the server answered';

/**
 * A sender is gone when its lock is free. What it marked last is recorded first. Of the messages that it still holds, those that it had begun may have arrived: their
 * attempts are unknown, and they go out again under the same Message-ID. The others were never tried.
 */
export async function sweepSenders(database: OpenDatabase, now: Instant): Promise<number> {
  const holders = await database.kysely
    .selectFrom('messages')
    .select('holder')
    .distinct()
    .where('state', '=', 'sending')
    .execute();
  let swept = 0;
  for (const { holder } of holders) {
    if (holder === null) continue;
    swept += await whenGone(database, holder, async (queries, marks) => {
      const sealed = marksFrom(marks).map((each) => sealMarks(each, database.sealer));
      await recordAttempts(queries, database.dialect, holder, markedAttempts(sealed));
      return sweepOf(queries, database.sealer, holder, now);
    });
  }
  return swept;
}

async function sweepOf(
  queries: Kysely<WorkspaceTables>,
  { seal }: Sealer,
  holder: string,
  now: Instant,
): Promise<number> {
  await queries
    .updateTable('attempts')
    .set({ ended_at: now, outcome: 'unknown', reply: seal(GONE, 'text') })
    .where('ended_at', 'is', null)
    .where('message', 'in', ({ selectFrom }) =>
      selectFrom('messages').select('id').where('state', '=', 'sending').where('holder', '=', holder),
    )
    .execute();
  const { numUpdatedRows } = await queries
    .updateTable('messages')
    .set({
      state: 'queued',
      holder: null,
      attempts: sql<number>`(select coalesce(max(number), 0) from attempts where message = messages.id)`,
    })
    .where('state', '=', 'sending')
    .where('holder', '=', holder)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** When the next queued message is due; undefined when none is queued. */
export async function nextDue(db: Kysely<WorkspaceTables>): Promise<Instant | undefined> {
  const queued = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.min('due_at').as('at'))
    .where('state', '=', 'queued')
    .executeTakeFirst();
  return queued?.at ?? undefined;
}

export async function isHeld(db: Kysely<WorkspaceTables>): Promise<boolean> {
  const held = await db.selectFrom('messages').select('id').where('state', '=', 'sending').limit(1).execute();
  return held.length > 0;
}
