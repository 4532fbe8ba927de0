/** Looks up VINs in the vehicles, remedied and exclude files. */
import type { Sqlite } from '../shapes/sqlite.js';
import type { VehicleText } from './vehicleText.js';

export interface KnownVins {
  /** Of several rows with a VIN, the first valid one; an invalid one only if there is no other. */
  readonly vehicles: ReadonlyMap<string, VehicleText>;
  readonly excluded: ReadonlySet<string>;
  /** The set of campaigns that are done on a VIN. */
  readonly done: ReadonlyMap<string, number>;
}

/** Looks up many VINs per query, because a query per VIN would cost more than its result. */
export function openVinLookUp(scratch: Sqlite): (vins: readonly string[]) => KnownVins {
  const vehicles = question<VehicleText>(
    scratch,
    'vehicles',
    'group_concat(text) from asked cross join vehicles using (vin)',
  );
  const excluded = question<string>(
    scratch,
    'excluded',
    'group_concat(json_quote(vin)) from asked cross join excluded using (vin)',
  );
  const done = question<[vin: string, campaign: number]>(
    scratch,
    'remedied',
    'group_concat(json_array(vin, campaign)) from asked cross join remedied using (vin)',
  );
  return (vins) => {
    const asked = JSON.stringify([...new Set(vins)]);
    return {
      vehicles: firstGood(vehicles(asked)),
      excluded: new Set(excluded(asked)),
      done: sums(done(asked)),
    };
  };
}

/** Results come from SQLite as one text. Empty tables, such as those of missing files, are not queried. */
function question<Row>(scratch: Sqlite, table: string, packed: string): (vins: string) => readonly Row[] {
  if (scratch.prepare(`select 1 from ${table} limit 1`).get() === undefined) return () => [];
  const read = scratch.prepare<[string | null]>(
    `with asked as (select value as vin from json_each(?)) select ${packed}`,
  );
  return (vins) => JSON.parse(`[${read.get(vins)?.[0] ?? ''}]`) as Row[];
}

function firstGood(rows: readonly VehicleText[]): ReadonlyMap<string, VehicleText> {
  const first = new Map<string, VehicleText>();
  for (const row of rows) {
    const other = first.get(row[0]);
    if (other === undefined || comesBefore(row, other)) first.set(row[0], row);
  }
  return first;
}

function comesBefore(row: VehicleText, other: VehicleText): boolean {
  const [isBad, otherIsBad] = [row[9] !== undefined, other[9] !== undefined];
  return isBad === otherIsBad ? row[1] < other[1] : otherIsBad;
}

/** A set is the sum of its bits; a VIN has each of them once. */
function sums(rows: readonly (readonly [vin: string, campaign: number])[]): ReadonlyMap<string, number> {
  const sets = new Map<string, number>();
  for (const [vin, campaign] of rows) sets.set(vin, (sets.get(vin) ?? 0) + campaign);
  return sets;
}
