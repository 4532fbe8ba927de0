/** Joins what the owners file and the vehicles file say of one vehicle. */
import { modelYearOf } from '../../base/facts/vin.js';
import type { Vehicle } from '../../shapes/records.js';
import type { VehicleText } from '../load/vehicleText.js';

/**
 * The owners file overrides the vehicles file field by field. Without a model year, the one encoded in the VIN is
 * used.
 */
export function joinVehicle(own: Vehicle | undefined, text: VehicleText | undefined, vin: string): Vehicle {
  if (text === undefined) return own?.modelYear === undefined ? { ...own, modelYear: modelYearOf(vin) } : own;
  const [, , model, modelYear, origin, productionDate, firstUseDate, lastDealer, soldIn, more] = text;
  return {
    make: own?.make ?? more?.make,
    model: own?.model ?? model ?? undefined,
    modelYear: own?.modelYear ?? modelYear ?? modelYearOf(vin),
    trim: own?.trim ?? more?.trim,
    engine: own?.engine ?? more?.engine,
    plant: own?.plant ?? more?.plant,
    origin: own?.origin ?? origin ?? undefined,
    productionDate: own?.productionDate ?? productionDate ?? undefined,
    firstUseDate: own?.firstUseDate ?? firstUseDate ?? undefined,
    lastDealer: own?.lastDealer ?? lastDealer ?? undefined,
    soldIn: own?.soldIn ?? soldIn ?? undefined,
    registeredIn: own?.registeredIn ?? more?.registeredIn,
    status: own?.status ?? more?.status,
    attributes: more?.attributes === undefined ? own?.attributes : { ...more.attributes, ...own?.attributes },
  };
}
