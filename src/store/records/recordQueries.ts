/** Stores the latest vehicles, owners, and remedies, and finds them by VIN. */
import { type Kysely, sql } from 'kysely';
import type { Owner, Vehicle } from '../../shapes/records.js';
import type { Work } from '../../shapes/work.js';
import type { WorkspaceTables } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';
import { ownerFrom, ownerRow, vehicleFrom, vehicleRow } from './recordRows.js';

type Queries = Kysely<WorkspaceTables>;

export interface Remedy extends Work {
  readonly vin: string;
}

export interface VinAnd<T> {
  readonly vin: string;
  readonly value: T;
}

const AT_ONCE = 500;

/** What a row leaves out stays as it was: an owners file may carry a column or two of the vehicle. */
export async function putVehicles(
  db: Queries,
  sealer: Sealer,
  vehicles: readonly VinAnd<Vehicle>[],
): Promise<void> {
  const rows = vehicles.map(({ vin, value }) => vehicleRow(vin, value, sealer));
  for (const some of chunks(rows, ({ vin }) => vin, withWhatIsKnown)) {
    await db
      .insertInto('vehicles')
      .values(some)
      .onConflict((conflict) => conflict.column('vin').doUpdateSet(known('vehicles', some, ['vin'])))
      .execute();
  }
}

export async function putOwners(
  db: Queries,
  sealer: Sealer,
  owners: readonly VinAnd<Owner>[],
): Promise<void> {
  const rows = owners.map(({ vin, value }) => ownerRow(vin, value, sealer));
  for (const some of chunks(rows, ({ vin }) => vin)) {
    await db
      .insertInto('owners')
      .values(some)
      .onConflict((conflict) => conflict.column('vin').doUpdateSet(given(some, ['vin'])))
      .execute();
  }
}

/** Work of one day under one code replaces what was known of that day. */
export async function putRemedies(db: Queries, { hash }: Sealer, remedies: readonly Remedy[]): Promise<void> {
  const rows = remedies.map(({ vin, campaign, date = '', outcome, result }) => ({
    vin: hash(vin),
    campaign,
    day: date,
    outcome,
    result: result ?? null,
  }));
  for (const some of chunks(rows, ({ vin, campaign, day }) => `${vin} ${campaign} ${day}`)) {
    await db
      .insertInto('remedies')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['vin', 'campaign', 'day']).doUpdateSet(given(some, ['vin', 'campaign', 'day'])),
      )
      .execute();
  }
}

export async function findVehicle(db: Queries, { hash }: Sealer, vin: string): Promise<Vehicle | undefined> {
  const row = await db.selectFrom('vehicles').selectAll().where('vin', '=', hash(vin)).executeTakeFirst();
  return row === undefined ? undefined : vehicleFrom(row);
}

export async function findOwner(db: Queries, sealer: Sealer, vin: string): Promise<Owner | undefined> {
  const found = db.selectFrom('owners').selectAll().where('vin', '=', sealer.hash(vin));
  const row = await found.executeTakeFirst();
  return row === undefined ? undefined : ownerFrom(row, sealer);
}

/** Remedies of one VIN, by campaign and day. */
export async function remediesOf(db: Queries, { hash }: Sealer, vin: string): Promise<readonly Remedy[]> {
  const rows = await db
    .selectFrom('remedies')
    .selectAll()
    .where('vin', '=', hash(vin))
    .orderBy('campaign')
    .orderBy('day')
    .execute();
  return rows.map(({ campaign, day, outcome, result }) => ({
    ...{ vin, campaign, outcome, result: result ?? undefined },
    date: day === '' ? undefined : day,
  }));
}

/** A statement may meet each key only once. Of several rows with one key the last counts, unless `merge` says otherwise. */
function* chunks<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  merge: (earlier: Row, later: Row) => Row = (_, later) => later,
): Iterable<Row[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const byKey = new Map<string, Row>();
    for (const row of rows.slice(from, from + AT_ONCE)) {
      const earlier = byKey.get(keyOf(row));
      byKey.set(keyOf(row), earlier === undefined ? row : merge(earlier, row));
    }
    yield [...byKey.values()];
  }
}

function withWhatIsKnown<Row extends object>(earlier: Row, later: Row): Row {
  const given = Object.entries(later).filter(([, value]) => value !== null);
  return { ...earlier, ...Object.fromEntries(given) };
}

/** Every column but the key becomes what the refused row gives. */
function given(rows: readonly object[], key: readonly string[]) {
  return Object.fromEntries(
    columnsBut(key, rows).map((column) => [column, sql.ref<never>(`excluded.${column}`)]),
  );
}

/** The same, but a blank of the refused row leaves what is known. */
function known(table: string, rows: readonly object[], key: readonly string[]) {
  return Object.fromEntries(
    columnsBut(key, rows).map((column) => [
      column,
      sql<never>`coalesce(${sql.ref(`excluded.${column}`)}, ${sql.ref(`${table}.${column}`)})`,
    ]),
  );
}

const columnsBut = (key: readonly string[], [row = {}]: readonly object[]): readonly string[] =>
  Object.keys(row).filter((column) => !key.includes(column));
