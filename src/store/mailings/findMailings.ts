/** Finds batches that were mailed, and pieces by what a scanner reads on them. */
import type { Kysely } from 'kysely';
import type {
  KnownPiece,
  MailedNotice,
  Mailing,
  MailingFacts,
  PieceState,
} from '../../shapes/mailings/mailings.js';
import { steadyChunks } from '../database/steadyChunks.js';
import type { MailedBatchTable, WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

type Queries = Kysely<WorkspaceTables>;

export async function findMailing(db: Queries, batch: string): Promise<Mailing | undefined> {
  const row = await db.selectFrom('mailed_batches').selectAll().where('batch', '=', batch).executeTakeFirst();
  return row && mailingFrom(row);
}

export async function listMailings(db: Queries, campaign?: string): Promise<readonly Mailing[]> {
  const all = db.selectFrom('mailed_batches').selectAll();
  const rows = await (campaign === undefined ? all : all.where('campaign', '=', campaign)).execute();
  const order = ({ day, batch }: Mailing): string => `${day} ${batch}`;
  return rows.map(mailingFrom).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

const mailingFrom = ({ facts, ...row }: MailedBatchTable): Mailing => ({
  ...row,
  facts: JSON.parse(facts) as MailingFacts,
});

/** A batch that is entered in part only counts for nothing. */
export async function noticesTo(
  db: Queries,
  { hash }: Sealer,
  vin: string,
  campaigns: readonly string[],
): Promise<readonly MailedNotice[]> {
  if (campaigns.length === 0) return [];
  return db
    .selectFrom('mailed_vehicles as v')
    .innerJoin('mailed_batches as b', 'b.batch', 'v.batch')
    .select(['v.campaign', 'b.notice', 'b.day'])
    .where('v.campaign', 'in', campaigns)
    .where('v.vin', '=', hash(vin))
    .where('v.piece', '!=', '')
    .orderBy('b.day')
    .orderBy('b.batch')
    .execute();
}

/** By the piece id, else by the key of a barcode or mark. Of several batches the one that was mailed last counts. */
export async function identify(
  db: Queries,
  { hash }: Sealer,
  scans: readonly string[],
): Promise<ReadonlyMap<string, KnownPiece>> {
  const found = new Map<string, KnownPiece>();
  for (const some of steadyChunks(scans)) {
    const byHash = new Map(some.map((scan) => [hash(scan), scan]));
    const scanned = await db
      .selectFrom('piece_scans')
      .selectAll()
      .where('scan', 'in', [...byHash.keys()])
      .execute();
    const named = new Map(scanned.map(({ piece, scan }) => [piece, byHash.get(scan) ?? piece]));
    const ids = [...new Set([...some, ...named.keys()])];
    for (const known of await knownPieces(db, ids)) {
      if (some.includes(known.piece)) found.set(known.piece, known);
      const scan = named.get(known.piece);
      if (scan !== undefined) found.set(scan, known);
    }
  }
  return found;
}

async function knownPieces(db: Queries, ids: readonly string[]): Promise<readonly KnownPiece[]> {
  const rows = await db
    .selectFrom('mailed_vehicles as v')
    .innerJoin('mailed_batches as b', 'b.batch', 'v.batch')
    .select(({ fn }) => ['v.piece', 'v.batch', 'v.campaign', 'b.day', fn.countAll().as('vehicles')])
    .where('v.piece', 'in', ids)
    .groupBy(['v.piece', 'v.batch', 'v.campaign', 'b.day'])
    .orderBy('b.day')
    .execute();
  return rows.map(({ piece, batch, campaign, vehicles }) => ({
    ...{ piece, batch, campaign },
    vehicles: Number(vehicles),
  }));
}

export async function logOf(db: Queries, batch: string): Promise<ReadonlyMap<string, PieceState>> {
  const rows = await db
    .selectFrom('machine_log')
    .select(['piece', 'state'])
    .where('batch', '=', batch)
    .execute();
  return new Map(rows.map(({ piece, state }) => [piece, state]));
}
