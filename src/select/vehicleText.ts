/** A row of the vehicles file comes in; the text that the scratch keeps of it goes out. */
import type { Code } from '../base/problems.js';
import type { Origin, VehicleRow } from '../shapes/records.js';
import type { IsoDay } from '../shapes/units.js';
import { rejectedRank } from './ranks.js';

/** As JSON it crosses into and out of the scratch in one piece. An absent value is null. */
export type VehicleText = readonly [
  vin: string,
  line: number,
  model: string | null,
  modelYear: number | null,
  origin: Origin | null,
  productionDate: IsoDay | null,
  firstUseDate: IsoDay | null,
  lastDealer: string | null,
  soldIn: string | null,
  /** The first thing for which a bad row is rejected. */
  wrong?: readonly [code: Code, column: string, value: string],
];

/** JSON of a `VehicleText`. */
export function vehicleText({ line, vin, vehicle, problems }: VehicleRow): string {
  const text: VehicleText = [
    vin,
    line,
    vehicle.model ?? null,
    vehicle.modelYear ?? null,
    vehicle.origin ?? null,
    vehicle.productionDate ?? null,
    vehicle.firstUseDate ?? null,
    vehicle.lastDealer ?? null,
    vehicle.soldIn ?? null,
  ];
  const wrong = problems.find((problem) => rejectedRank([problem]) !== undefined);
  return JSON.stringify(wrong === undefined ? text : [...text, [wrong.code, wrong.column, wrong.value]]);
}
