/** Keeps the sessions of a desk, encrypted; their ids are found by hash, so nobody who reads the store can take one over. */
import type { Kysely } from 'kysely';
import type { KeptSession } from '../../shapes/desk/deskDoor.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

const idHash = ({ hash }: Sealer, id: string): string => hash(`session ${id}`);

/** A session, and when its reader was last seen. */
export interface SessionSeen {
  readonly id: string;
  readonly session: KeptSession;
  readonly seen: Instant;
}

export async function putSession(
  db: Queries,
  sealer: Sealer,
  { id, session, seen }: SessionSeen,
): Promise<void> {
  await db
    .insertInto('desk_sessions')
    .values({ id: idHash(sealer, id), seen, record: sealer.seal(JSON.stringify(session)) })
    .execute();
}

export async function updateSession(
  db: Queries,
  sealer: Sealer,
  { id, session, seen }: SessionSeen,
): Promise<void> {
  await db
    .updateTable('desk_sessions')
    .set({ seen, record: sealer.seal(JSON.stringify(session)) })
    .where('id', '=', idHash(sealer, id))
    .execute();
}

export async function findSession(
  db: Queries,
  sealer: Sealer,
  id: string,
): Promise<{ readonly session: KeptSession; readonly seen: Instant } | undefined> {
  const row = await db
    .selectFrom('desk_sessions')
    .select(['record', 'seen'])
    .where('id', '=', idHash(sealer, id))
    .executeTakeFirst();
  return row === undefined ? undefined : { session: JSON.parse(sealer.open(row.record)), seen: row.seen };
}

export async function endSession(db: Queries, sealer: Sealer, id: string): Promise<void> {
  await db.deleteFrom('desk_sessions').where('id', '=', idHash(sealer, id)).execute();
}

export async function endSessionsUnseenSince(db: Queries, before: Instant): Promise<void> {
  await db.deleteFrom('desk_sessions').where('seen', '<', before).execute();
}
