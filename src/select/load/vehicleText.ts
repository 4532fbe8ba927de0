/** Writes and reads the text in which the scratch stores a row of the vehicles file. */
import type { Code } from '../../base/problems.js';
import type { Complete, Origin, Vehicle, VehicleRow } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import { rejectedRank } from '../codes/ranks.js';

/**
 * JSON, so that it is stored and read as one value. A missing value is null. Without the VIN, which stands beside it:
 * `JSON.parse` looks each short text up among all known ones, and a VIN is always new.
 */
export type VehicleText = readonly [
  line: number,
  model: string | null,
  modelYear: number | null,
  origin: Origin | null,
  productionDate: IsoDay | null,
  firstUseDate: IsoDay | null,
  lastDealer: string | null,
  soldIn: string | null,
  /** What few files have; null where the row has none of it. */
  more: MoreOfVehicle | null,
  /** The first problem that rejects an invalid row. */
  wrong?: readonly [code: Code, column: string, value: string],
];

export type MoreOfVehicle = Omit<
  Vehicle,
  'model' | 'modelYear' | 'origin' | 'productionDate' | 'firstUseDate' | 'lastDealer' | 'soldIn' | 'garagedIn'
>;

/** JSON of a `VehicleText`. */
export function vehicleText({ line, vehicle, problems }: VehicleRow): string {
  const text: VehicleText = [
    line,
    vehicle.model ?? null,
    vehicle.modelYear ?? null,
    vehicle.origin ?? null,
    vehicle.productionDate ?? null,
    vehicle.firstUseDate ?? null,
    vehicle.lastDealer ?? null,
    vehicle.soldIn ?? null,
    moreOf(vehicle),
  ];
  const wrong = problems.find((problem) => rejectedRank([problem]) !== undefined);
  return JSON.stringify(wrong === undefined ? text : [...text, [wrong.code, wrong.column, wrong.value]]);
}

/** JSON leaves out what is undefined. */
function moreOf(vehicle: Vehicle): Complete<MoreOfVehicle> | null {
  const { make, trim, engine, plant, registeredIn, status, saleDate, attributes } = vehicle;
  const first = make ?? trim ?? engine ?? plant ?? registeredIn ?? status ?? saleDate ?? attributes;
  if (first === undefined) return null;
  return { make, trim, engine, plant, registeredIn, status, saleDate, attributes };
}
