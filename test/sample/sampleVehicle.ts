/** Invents a vehicle, with its columns as a file writes them. */
import type { Random } from './random.js';
import type { SampleModel } from './sampleModels.js';
import { sampleVin } from './sampleVin.js';

/** Columns of a vehicles file, as written. */
export interface SampleVehicle {
  readonly vin: string;
  readonly model: string;
  readonly model_year: string;
  readonly origin: string;
  readonly production_date: string;
  readonly first_use_date: string;
  readonly sold_in: string;
  readonly status: string;
  readonly last_dealer: string;
}

export interface VehicleSpec {
  readonly model: SampleModel;
  readonly modelYear: number;
  /** ISO day. */
  readonly built: string;
  /** Which vehicle of its model and year it is: another count, another VIN. */
  readonly count: number;
  /** Two-letter code. */
  readonly soldIn: string;
  /** Who may have served it last; without them a code is made up. */
  readonly dealers?: readonly string[] | undefined;
}

/** A vehicle whose VIN says what the columns say. First used two weeks to four months after it was built. */
export function sampleVehicle(random: Random, spec: VehicleSpec): SampleVehicle {
  const { model, modelYear, built, dealers } = spec;
  return {
    vin: sampleVin(model, modelYear, spec.count),
    model: random.pick(model.names),
    model_year: String(modelYear),
    origin: model.origin,
    production_date: built,
    first_use_date: dayAfter(built, random.between(14, 120)),
    sold_in: spec.soldIn,
    status: random.pick(['', '', '', '', '', 'used', 'used', 'certified']),
    last_dealer: random.chance(0.7) ? (dealers ? random.pick(dealers) : `9${random.digits(4)}`) : '',
  };
}

/** The model year that began in the September before the day. */
export function modelYearBuilt(built: string): number {
  return Number(built.slice(0, 4)) + (built.slice(5) >= '09-01' ? 1 : 0);
}

/** A day from the first to the last, both inclusive. */
export function dayBetween(random: Random, from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  return dayAfter(from, random.between(0, days));
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
