/** Subjects come in; what the campaign says of each distinct vehicle stands in the table `coverages`. */
import type { Coverage } from '../shapes/coverage.js';
import type { Origin, Vehicle } from '../shapes/records.js';
import type { Sqlite, SqlValue } from '../shapes/sqlite.js';
import { bitsOf, campaignBits } from './campaignBits.js';
import { insertRows } from './insertRows.js';

export type CoverageOf = (vin: string, vehicle: Vehicle) => Coverage;

/** What a vehicle that is not covered would have to tell before anyone can be sure. */
export type MissingFact = (vehicle: Vehicle) => 'model' | 'production_date' | undefined;

export interface CoverageRules {
  /** Codes of the campaigns of the mailing, in its order: one, or those of a follow-up. */
  readonly campaigns: readonly string[];
  readonly coverageOf: CoverageOf;
  readonly missingFact: MissingFact;
  /** The VINs that campaign files name one by one. */
  readonly listed: readonly string[];
}

/**
 * A model is built on a few hundred days, so a campaign is asked some thousand times for any number of
 * vehicles. Only a VIN that the campaign lists is asked for by itself.
 */
export function coverVehicles(scratch: Sqlite, rules: CoverageRules): void {
  const { coverageOf, missingFact, listed } = rules;
  const bits = campaignBits(rules.campaigns);
  const setOf = (coverage: Coverage): number =>
    bitsOf(coverage.kind === 'covered' ? (coverage.codes ?? rules.campaigns) : [], bits);
  scratch.exec(TABLES);
  insertRows(scratch, 'listed', ['vin'], 'insert or ignore into')(listed.map((vin) => [vin]));
  scratch.exec(DISTINCT_VEHICLES);
  const insert = insertRows(scratch, 'coverages', ['id', 'line', 'phase', 'campaigns', 'missing']);
  for (const batch of distinctVehicles(scratch))
    insert(
      batch.flatMap(([id, vin, ...columns]) => {
        const vehicle = vehicleOf(columns);
        const coverage = coverageOf(vin, vehicle);
        return coverageValues(id, coverage, setOf(coverage), missingFact(vehicle));
      }),
    );
}

/**
 * How a subject finds its vehicle: absent values are written as '' and 0, which equal themselves. A VIN that
 * the campaign lists is covered even where nobody knows its vehicle.
 */
export const SAME_VEHICLE = `
  (s.known or s.vin in (select vin from listed)) and d.model = coalesce(s.model, '') and d.model_year = coalesce(s.model_year, 0)
  and d.production_date = coalesce(s.production_date, '') and d.origin = coalesce(s.origin, '')
  and d.vin = case when s.vin in (select vin from listed) then s.vin else '' end
`;

const TABLES = `
  create table listed (vin text primary key) without rowid;
  create table distinct_vehicles (
    id integer primary key, vin text not null, model text not null, model_year integer not null,
    origin text not null, production_date text not null,
    unique (model, model_year, production_date, origin, vin)
  );
  create table coverages (id integer primary key, line text, phase integer, campaigns integer, missing text);
`;

const DISTINCT_VEHICLES = `
  insert into distinct_vehicles (vin, model, model_year, origin, production_date)
    select distinct
      case when vin in (select vin from listed) then vin else '' end,
      coalesce(model, ''), coalesce(model_year, 0), coalesce(origin, ''), coalesce(production_date, '')
    from subjects where rank is null and (known or vin in (select vin from listed));
`;

type VehicleColumns = [model: string, modelYear: number, origin: Origin | '', productionDate: string];
type DistinctVehicle = [id: number, vin: string, ...VehicleColumns];

function* distinctVehicles(scratch: Sqlite): Iterable<readonly DistinctVehicle[]> {
  const read = scratch.prepare<DistinctVehicle>(`
    select id, vin, model, model_year, origin, production_date from distinct_vehicles
    where id > ? order by id limit 1000
  `);
  for (let last = 0; ; ) {
    const batch = read.all(last);
    yield batch;
    const next = batch.at(-1);
    if (next === undefined) return;
    last = next[0];
  }
}

function vehicleOf([model, modelYear, origin, productionDate]: VehicleColumns): Vehicle {
  return {
    model: model || undefined,
    modelYear: modelYear || undefined,
    origin: origin || undefined,
    productionDate: productionDate || undefined,
  };
}

function coverageValues(
  id: number,
  coverage: Coverage,
  campaigns: number,
  missing: string | undefined,
): readonly (readonly SqlValue[])[] {
  if (coverage.kind === 'covered') return [[id, coverage.line, coverage.phase ?? null, campaigns, null]];
  return missing === undefined ? [] : [[id, null, null, null, missing]];
}
