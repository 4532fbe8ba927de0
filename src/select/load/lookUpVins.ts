/** Looks up VINs in the vehicles, remedied, exclude and population files. */
import type { PopulationRow } from '../../shapes/coverage.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import type { VehicleText } from './vehicleText.js';

export interface KnownVins {
  /** Of several rows with a VIN, the first valid one; an invalid one only if there is no other. */
  readonly vehicles: ReadonlyMap<string, VehicleText>;
  readonly excluded: ReadonlySet<string>;
  /** The set of campaigns that are done on a VIN. */
  readonly done: ReadonlyMap<string, number>;
  /** The set of notices that a VIN was mailed in earlier batches. */
  readonly mailed: ReadonlyMap<string, number>;
  /** The VINs of the list of those who get the notice. */
  readonly listed: ReadonlySet<string>;
  /** What labels and cards print for a VIN, by the place of their data files; undefined where no file has it. */
  readonly enclosedOf: (vin: string) => ReadonlyMap<number, string> | undefined;
  /** What the population files of the campaigns have of a VIN, by code; null where one does not have it. */
  readonly populationOf: (vin: string) => Readonly<Record<string, PopulationRow | null>>;
}

/**
 * Looks up many VINs per query, because a query per VIN would cost more than its result.
 *
 * @param populations codes of the campaigns that have a population file, in the order of the files
 */
export function openVinLookUp(
  scratch: Sqlite,
  populations: readonly string[] = [],
): (vins: readonly string[]) => KnownVins {
  const vehicles = question<[place: number, vehicle: VehicleText]>(
    scratch,
    'vehicles',
    "group_concat('[' || place || ',' || text || ']') from asked cross join vehicles using (vin)",
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
  const mailed = question<[vin: string, notice: number]>(
    scratch,
    'mailed',
    'group_concat(json_array(vin, notice)) from asked cross join mailed using (vin)',
  );
  const onList = question<string>(
    scratch,
    'listed',
    'group_concat(json_quote(vin)) from asked cross join listed using (vin)',
  );
  const inFiles = question<[vin: string, file: number, answer: number]>(
    scratch,
    'population',
    'group_concat(json_array(vin, file, answer)) from asked cross join population using (vin)',
  );
  const enclosed = question<EnclosedValues>(
    scratch,
    'enclosed',
    'group_concat(json_array(vin, file, id, text)) from asked cross join enclosed using (vin)',
  );
  const rowOf = openPopulationRows(scratch);
  const none = Object.fromEntries(populations.map((code) => [code, null]));
  return (vins) => {
    const distinct = [...new Set(vins)];
    const asked = JSON.stringify(distinct);
    return {
      vehicles: firstGood(distinct, vehicles(asked)),
      excluded: new Set(excluded(asked)),
      done: sums(done(asked)),
      mailed: sums(mailed(asked)),
      listed: new Set(onList(asked)),
      enclosedOf: firstEnclosed(enclosed(asked)),
      populationOf: populations.length === 0 ? () => none : listed(inFiles(asked), populations, none, rowOf),
    };
  };
}

type EnclosedValues = readonly [vin: string, file: number, id: number, text: string];

function firstEnclosed(rows: readonly EnclosedValues[]): KnownVins['enclosedOf'] {
  const found = new Map<string, Map<number, string>>();
  for (const [vin, file, , text] of rows.toSorted(([, , a], [, , b]) => a - b)) {
    const of = found.get(vin) ?? new Map<number, string>();
    if (!of.has(file)) of.set(file, text);
    found.set(vin, of);
  }
  return (vin) => found.get(vin);
}

type Listed = Readonly<Record<string, PopulationRow | null>>;

/** Of several rows of a VIN in one file the first counts. */
function listed(
  rows: readonly (readonly [vin: string, file: number, answer: number])[],
  populations: readonly string[],
  none: Listed,
  rowOf: (answer: number) => PopulationRow,
): KnownVins['populationOf'] {
  const found = new Map<string, Record<string, PopulationRow | null>>();
  for (const [vin, file, answer] of rows) {
    const code = populations[file] ?? '';
    const of = found.get(vin) ?? { ...none };
    of[code] ??= rowOf(answer);
    found.set(vin, of);
  }
  return (vin) => found.get(vin) ?? none;
}

/** As many as the files say different things, which is few. */
function openPopulationRows(scratch: Sqlite): (answer: number) => PopulationRow {
  const rows = scratch.prepare<[number, string]>('select id, text from population_answers').all();
  const byId = new Map(rows.map(([id, text]) => [id, JSON.parse(text) as PopulationRow]));
  return (answer) => byId.get(answer) ?? {};
}

/** Results come from SQLite as one text. Empty tables, such as those of missing files, are not queried. */
function question<Row>(scratch: Sqlite, table: string, packed: string): (vins: string) => readonly Row[] {
  if (scratch.prepare(`select 1 from ${table} limit 1`).get() === undefined) return () => [];
  const read = scratch.prepare<[string | null]>(
    `with asked as (select key as place, value as vin from json_each(?)) select ${packed}`,
  );
  return (vins) => JSON.parse(`[${read.get(vins)?.[0] ?? ''}]`) as Row[];
}

/** @param vins those asked for, by their places */
function firstGood(
  vins: readonly string[],
  rows: readonly (readonly [place: number, vehicle: VehicleText])[],
): ReadonlyMap<string, VehicleText> {
  const first = new Map<string, VehicleText>();
  for (const [place, vehicle] of rows) {
    const vin = vins[place] ?? '';
    const other = first.get(vin);
    if (other === undefined || comesBefore(vehicle, other)) first.set(vin, vehicle);
  }
  return first;
}

function comesBefore(row: VehicleText, other: VehicleText): boolean {
  const [isBad, otherIsBad] = [row[9] !== undefined, other[9] !== undefined];
  return isBad === otherIsBad ? row[0] < other[0] : otherIsBad;
}

/** A set is the sum of its bits; a VIN has each of them once. */
function sums(rows: readonly (readonly [vin: string, bit: number])[]): ReadonlyMap<string, number> {
  const sets = new Map<string, number>();
  for (const [vin, bit] of rows) sets.set(vin, (sets.get(vin) ?? 0) + bit);
  return sets;
}
