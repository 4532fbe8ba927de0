/** Keeps a scan, encrypted, while somebody chooses its filing: the choice may reach another desk of the group. */
import type { Kysely } from 'kysely';
import type { KeptScan } from '../../shapes/desk/deskDoor.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

const ownerHash = ({ hash }: Sealer, session: string): string => hash(`scan ${session}`);

export async function holdScan(
  db: Queries,
  sealer: Sealer,
  session: string,
  { bytes, ...facts }: KeptScan,
  at: Instant,
  before: Instant,
): Promise<void> {
  await db.deleteFrom('held_scans').where('at', '<', before).execute();
  await dropScan(db, sealer, session);
  await db
    .insertInto('held_scans')
    .values({
      ...{ session: ownerHash(sealer, session), at },
      ...{ record: sealer.seal(JSON.stringify(facts)), content: sealer.sealBytes(bytes) },
    })
    .execute();
}

export async function heldScan(
  db: Queries,
  sealer: Sealer,
  session: string,
  before: Instant,
): Promise<KeptScan | undefined> {
  const row = await db
    .selectFrom('held_scans')
    .select(['record', 'content'])
    .where('session', '=', ownerHash(sealer, session))
    .where('at', '>=', before)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...JSON.parse(sealer.open(row.record)), bytes: sealer.openBytes(row.content) };
}

export async function dropScan(db: Queries, sealer: Sealer, session: string): Promise<void> {
  await db.deleteFrom('held_scans').where('session', '=', ownerHash(sealer, session)).execute();
}
