/** VINs come in; what the vehicles, remedied and exclude files say of them goes out. */
import type { Sqlite } from '../shapes/sqlite.js';
import type { VehicleText } from './vehicleText.js';

export interface KnownVins {
  /** Of several rows of a VIN the first good one; a bad one only where there is no other. */
  readonly vehicles: ReadonlyMap<string, VehicleText>;
  readonly excluded: ReadonlySet<string>;
  /** The set of campaigns that are done on a VIN. */
  readonly done: ReadonlyMap<string, number>;
}

/** Asked for many VINs at once: a question for each would cost more than its answer. */
export function openVinLookUp(scratch: Sqlite): (vins: readonly string[]) => KnownVins {
  const asked = 'vin in (select value from json_each(?))';
  const vehicles = question<VehicleText>(
    scratch,
    'vehicles',
    `group_concat(text) from vehicles where ${asked}`,
  );
  const excluded = question<string>(
    scratch,
    'excluded',
    `group_concat(json_quote(vin)) from excluded where ${asked}`,
  );
  const done = question<[vin: string, campaigns: number]>(
    scratch,
    'remedied',
    `group_concat(json_array(vin, campaigns)) from (
      select vin, sum(campaign) as campaigns from remedied where ${asked} group by vin
    )`,
  );
  return (vins) => {
    const text = JSON.stringify(vins);
    return {
      vehicles: firstGood(vehicles(text)),
      excluded: new Set(excluded(text)),
      done: new Map(done(text)),
    };
  };
}

/** Answers cross from SQLite as one text. A table without rows, as of a file that a batch does not have, is not asked. */
function question<Row>(scratch: Sqlite, table: string, packed: string): (vins: string) => readonly Row[] {
  if (scratch.prepare(`select 1 from ${table} limit 1`).get() === undefined) return () => [];
  const read = scratch.prepare<[string | null]>(`select ${packed}`);
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
  const [isBad, otherIsBad] = [row[8] !== undefined, other[8] !== undefined];
  return isBad === otherIsBad ? row[1] < other[1] : otherIsBad;
}
