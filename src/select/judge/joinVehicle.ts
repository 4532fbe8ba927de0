/** Joins what the owners file and the vehicles file say of one vehicle. */
import type { VinReader } from '../../base/facts/vinRules.js';
import type { Complete, Vehicle } from '../../shapes/records.js';
import type { VehicleText } from '../load/vehicleText.js';

/**
 * The owners file overrides the vehicles file field by field. Without a model year, the one encoded in the VIN is
 * used.
 */
export function joinVehicle(
  own: Vehicle | undefined,
  text: VehicleText | undefined,
  vin: string,
  { modelYear: yearOf }: VinReader,
): Vehicle {
  if (text === undefined)
    return own?.modelYear === undefined ? { ...own, modelYear: yearOf(vin, own?.productionDate) } : own;
  const [, model, modelYear, origin, productionDate, firstUseDate, lastDealer, soldIn, more] = text;
  const built = own?.productionDate ?? productionDate ?? undefined;
  const both: Complete<Omit<Vehicle, 'garagedIn'>> = {
    make: own?.make ?? more?.make,
    model: own?.model ?? model ?? undefined,
    modelYear: own?.modelYear ?? modelYear ?? yearOf(vin, built),
    trim: own?.trim ?? more?.trim,
    engine: own?.engine ?? more?.engine,
    plant: own?.plant ?? more?.plant,
    origin: own?.origin ?? origin ?? undefined,
    productionDate: built,
    firstUseDate: own?.firstUseDate ?? firstUseDate ?? undefined,
    saleDate: own?.saleDate ?? more?.saleDate,
    lastDealer: own?.lastDealer ?? lastDealer ?? undefined,
    soldIn: own?.soldIn ?? soldIn ?? undefined,
    registeredIn: own?.registeredIn ?? more?.registeredIn,
    status: own?.status ?? more?.status,
    attributes: joined(more?.attributes, own?.attributes),
  };
  return both;
}

function joined(attributes: Vehicle['attributes'], own: Vehicle['attributes']): Vehicle['attributes'] {
  if (attributes === undefined || own === undefined) return attributes ?? own;
  return { ...attributes, ...own };
}
