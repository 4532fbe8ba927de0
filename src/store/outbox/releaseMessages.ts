/** Returns messages to the queue that were claimed and never handed to a server. */
import type { Kysely } from 'kysely';
import type { WorkspaceTables } from '../database/tables.js';

/** As if they had not been claimed; an attempt that began for nothing leaves no trace. */
export async function releaseMessages(
  db: Kysely<WorkspaceTables>,
  holder: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await db.transaction().execute(async (queries) => {
    const released = await queries
      .updateTable('messages')
      .set({ state: 'queued', holder: null })
      .where('id', 'in', ids)
      .where('state', '=', 'sending')
      .where('holder', '=', holder)
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
