/** Keeps who may sign in to the desk, encrypted and found by the hash of the name. */
import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import type { DeskUser } from '../../shapes/desk/deskUser.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

/** Capitals and accents written in another way are the same name. */
const nameHash = ({ hash }: Sealer, name: string): string =>
  hash(`user ${name.normalize('NFKC').trim().toLowerCase()}`);

/** By name. */
export async function listUsers(db: Queries, { open }: Sealer): Promise<readonly DeskUser[]> {
  const rows = await db.selectFrom('desk_users').select('record').execute();
  const users: DeskUser[] = rows.map(({ record }) => JSON.parse(open(record)));
  return users.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export async function findUser(db: Queries, sealer: Sealer, name: string): Promise<DeskUser | undefined> {
  const row = await db
    .selectFrom('desk_users')
    .select('record')
    .where('name', '=', nameHash(sealer, name))
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(sealer.open(row.record));
}

/** @throws Fault USER_EXISTS */
export async function putUser(db: Queries, sealer: Sealer, user: DeskUser): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('desk_users')
    .values({ name: nameHash(sealer, user.name), record: sealer.seal(JSON.stringify(user)) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  if (Number(numInsertedOrUpdatedRows ?? 0) === 0)
    throw new Fault('USER_EXISTS', `the desk has a user ${user.name} already`);
}

/** @throws Fault USER_UNKNOWN */
export async function removeUser(db: Queries, sealer: Sealer, name: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('desk_users')
    .where('name', '=', nameHash(sealer, name))
    .executeTakeFirst();
  if (Number(numDeletedRows) === 0) throw new Fault('USER_UNKNOWN', `the desk has no user ${name}`);
}
