/** The time comes in; messages whose lease ended without a word are queued again. */
import type { Kysely } from 'kysely';
import type { Instant } from '../../shapes/message.js';
import type { WorkspaceTables } from './tables.js';
import type { Dialect } from './workspaceLocation.js';

const AT_ONCE = 500;

/**
 * A lease ends without a word when its sender was killed, or lost the store. Whether the message arrived is
 * unknown, so it goes out again, with the same Message-ID. Gives the number of messages.
 */
export async function sweepLeases(
  db: Kysely<WorkspaceTables>,
  dialect: Dialect,
  now: Instant,
): Promise<number> {
  let swept = 0;
  for (;;) {
    const some = await sweepSome(db, dialect, now);
    swept += some;
    if (some < AT_ONCE) return swept;
  }
}

async function sweepSome(db: Kysely<WorkspaceTables>, dialect: Dialect, now: Instant): Promise<number> {
  return db.transaction().execute(async (queries) => {
    const ended = queries
      .selectFrom('messages')
      .select('id')
      .where('state', '=', 'sending')
      .where('lease_until', '<=', now)
      .limit(AT_ONCE);
    const rows = await (dialect === 'postgres' ? ended.forUpdate().skipLocked() : ended).execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await queries
      .updateTable('attempts')
      .set({ ended_at: now, outcome: 'unknown', reply: 'the sender stopped without a word' })
      .where('message', 'in', ids)
      .where('ended_at', 'is', null)
      .execute();
    await queries
      .updateTable('messages')
      .set({ state: 'queued', due_at: now, lease_holder: null, lease_until: null })
      .where('id', 'in', ids)
      .execute();
    return ids.length;
  });
}

/** When there is something to do next; undefined when nothing is queued and nothing is leased. */
export async function nextDue(db: Kysely<WorkspaceTables>): Promise<Instant | undefined> {
  const queued = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.min('due_at').as('at'))
    .where('state', '=', 'queued')
    .executeTakeFirst();
  const leased = await db
    .selectFrom('messages')
    .select(({ fn }) => fn.min('lease_until').as('at'))
    .where('state', '=', 'sending')
    .executeTakeFirst();
  const instants = [queued?.at, leased?.at].filter((at) => typeof at === 'string');
  return instants.sort()[0];
}
