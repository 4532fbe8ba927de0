/** Ends of attempts come in; the messages are sent, queued again or failed, and the attempts say why. */
import type { Kysely, Transaction } from 'kysely';
import type { Settlement } from '../../shapes/outbox.js';
import { steadyChunks } from './steadyChunks.js';
import type { WorkspaceTables } from './tables.js';

type Queries = Transaction<WorkspaceTables>;

const NO_LEASE = { lease_holder: null, lease_until: null };

/**
 * One transaction for all of them. `sent` is true whoever holds the lease by now; anything else counts only
 * for the attempt that the holder still has.
 */
export async function settleMessages(
  db: Kysely<WorkspaceTables>,
  holder: string,
  settlements: readonly Settlement[],
): Promise<void> {
  if (settlements.length === 0) return;
  await db.transaction().execute(async (queries) => {
    for (const some of steadyChunks(settlements)) await endAttempts(queries, holder, some);
    const sent = settlements.filter(({ outcome }) => outcome === 'sent');
    for (const some of steadyChunks(sent)) await markSent(queries, some);
    for (const settlement of settlements) {
      if (settlement.outcome !== 'sent') await markUnsent(queries, holder, settlement);
    }
  });
}

async function endAttempts(
  queries: Queries,
  holder: string,
  settlements: readonly Settlement[],
): Promise<void> {
  const ends = settlements.map(({ id, attempt, at, outcome, code, reply }) => ({
    message: id,
    number: attempt,
    holder,
    began_at: at,
    ended_at: at,
    outcome,
    code: code ?? null,
    reply,
  }));
  await queries
    .insertInto('attempts')
    .values(ends)
    .onConflict((conflict) =>
      conflict.columns(['message', 'number']).doUpdateSet((set) => ({
        ended_at: set.ref('excluded.ended_at'),
        outcome: set.ref('excluded.outcome'),
        code: set.ref('excluded.code'),
        reply: set.ref('excluded.reply'),
      })),
    )
    .execute();
}

async function markSent(queries: Queries, sent: readonly Settlement[]): Promise<void> {
  const last = sent.at(-1);
  if (last === undefined) return;
  const ids = sent.map(({ id }) => id);
  await queries
    .updateTable('messages')
    .set({ ...NO_LEASE, state: 'sent', settled_at: last.at })
    .where('id', 'in', ids)
    .where('state', '<>', 'sent')
    .execute();
}

async function markUnsent(queries: Queries, holder: string, settlement: Settlement): Promise<void> {
  const { id, attempt, at, dueAt } = settlement;
  await queries
    .updateTable('messages')
    .set(
      dueAt === undefined
        ? { ...NO_LEASE, state: 'failed', settled_at: at }
        : { ...NO_LEASE, state: 'queued', due_at: dueAt },
    )
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('lease_holder', '=', holder)
    .where('attempts', '=', attempt)
    .execute();
}

/** Gives back what was claimed and never begun: as if it had not been claimed. */
export async function releaseMessages(
  db: Kysely<WorkspaceTables>,
  holder: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction().execute(async (queries) => {
    const released = await queries
      .updateTable('messages')
      .set((set) => ({ ...NO_LEASE, state: 'queued' as const, attempts: set('attempts', '-', 1) }))
      .where('id', 'in', ids)
      .where('state', '=', 'sending')
      .where('lease_holder', '=', holder)
      .returning('id')
      .execute();
    if (released.length === 0) return;
    await queries
      .deleteFrom('attempts')
      .where(
        'message',
        'in',
        released.map(({ id }) => id),
      )
      .where('holder', '=', holder)
      .where('ended_at', 'is', null)
      .execute();
  });
}
