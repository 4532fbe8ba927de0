/** Stores batches that were mailed, with their vehicles, and what becomes of their pieces. */
import { type Kysely, sql } from 'kysely';
import type {
  LoggedPiece,
  MailedVehicle,
  Mailing,
  PieceScan,
  ReturnedPiece,
} from '../../shapes/mailings/mailings.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

/** Rows of one statement. */
const AT_ONCE = 500;

/** A VIN listed twice in a batch keeps its first row: pieces are added before all other rows. */
export async function putVehicles(
  db: Queries,
  { hash }: Sealer,
  campaign: string,
  batch: string,
  vehicles: readonly MailedVehicle[],
): Promise<void> {
  const rows = vehicles.map(({ vin, ...vehicle }) => ({ campaign, vin: hash(vin), batch, ...vehicle }));
  for (const some of chunks(rows))
    await db
      .insertInto('mailed_vehicles')
      .values(some)
      .onConflict((conflict) => conflict.columns(['campaign', 'vin', 'batch']).doNothing())
      .execute();
}

/** The number of a barcode tells where somebody lives, so only its hash is kept. */
export async function putScans(
  db: Queries,
  { hash }: Sealer,
  batch: string,
  scans: readonly PieceScan[],
): Promise<void> {
  const rows = scans.map(({ key, piece }) => ({ scan: hash(key), batch, piece }));
  for (const some of chunks(rows))
    await db
      .insertInto('piece_scans')
      .values(some)
      .onConflict((conflict) => conflict.columns(['scan', 'batch']).doNothing())
      .execute();
}

export async function putMailing(db: Queries, { facts, ...mailing }: Mailing): Promise<void> {
  await db
    .insertInto('mailed_batches')
    .values({ ...mailing, facts: JSON.stringify(facts) })
    .onConflict((conflict) => conflict.column('batch').doUpdateSet({ day: mailing.day }))
    .execute();
}

/** @returns how many are new */
export async function putReturned(
  db: Queries,
  { seal }: Sealer,
  pieces: readonly ReturnedPiece[],
): Promise<number> {
  const first = new Map<string, ReturnedPiece>();
  for (const each of pieces) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  const rows = [...first.values()].map(({ words, ...piece }) => ({ ...piece, words: seal(words) }));
  let added = 0;
  for (const some of chunks(rows)) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('returned_pieces')
      .values(some)
      .onConflict((conflict) => conflict.columns(['batch', 'piece']).doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

const keyOf = ({ batch, piece }: ReturnedPiece): string => `${batch} ${piece}`;

export async function putLog(db: Queries, batch: string, pieces: readonly LoggedPiece[]): Promise<void> {
  const last = new Map(pieces.map((logged) => [logged.piece, logged]));
  const rows = [...last.values()].map(({ piece, state }) => ({ batch, piece, state }));
  for (const some of chunks(rows))
    await db
      .insertInto('machine_log')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['batch', 'piece']).doUpdateSet({ state: sql.ref<never>('excluded.state') }),
      )
      .execute();
}

function* chunks<Row>(rows: readonly Row[]): Iterable<Row[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) yield rows.slice(from, from + AT_ONCE);
}
