/** Keeps what became of the address of an owner: each change with the day on which it was imported. */
import type { Kysely } from 'kysely';
import type { AddressChange } from '../../shapes/records.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

/** Oldest first. */
export async function addressChangesOf(
  db: Queries,
  { hash, open }: Sealer,
  vin: string,
): Promise<readonly AddressChange[]> {
  const rows = await db
    .selectFrom('address_changes')
    .select('record')
    .where('vin', '=', hash(vin))
    .orderBy('number')
    .execute();
  return rows.map(({ record }) => JSON.parse(open(record)) as AddressChange);
}

/** The same news again, from the same file or another, adds nothing. */
export async function putAddressChange(
  db: Queries,
  sealer: Sealer,
  vin: string,
  change: AddressChange,
): Promise<void> {
  const known = await addressChangesOf(db, sealer, vin);
  const last = known.at(-1);
  if (last !== undefined && newsOf(last) === newsOf(change)) return;
  await db
    .insertInto('address_changes')
    .values({ vin: sealer.hash(vin), number: known.length + 1, record: sealer.seal(JSON.stringify(change)) })
    .execute();
}

const newsOf = ({ after, dpv, moved = '' }: AddressChange): string => JSON.stringify([after, dpv, moved]);
