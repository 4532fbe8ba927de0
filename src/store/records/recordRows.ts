/** Converts vehicles and owners to rows of the store, and back. A column that is forgotten is a type error. */
import type { Insertable, Selectable } from 'kysely';
import {
  type Complete,
  type Origin,
  type Owner,
  VEHICLE_STATUSES,
  type Vehicle,
  type VehicleFields,
} from '../../shapes/records.js';
import type { OwnerTable, VehicleTable } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

const ORIGINS: readonly Origin[] = ['CBU', 'NAP'];

export function vehicleRow(vin: string, vehicle: Vehicle, { hash }: Sealer): VehicleTable {
  return {
    vin: hash(vin),
    make: vehicle.make ?? null,
    model: vehicle.model ?? null,
    model_year: vehicle.modelYear ?? null,
    trim: vehicle.trim ?? null,
    engine: vehicle.engine ?? null,
    plant: vehicle.plant ?? null,
    origin: vehicle.origin ?? null,
    production_date: vehicle.productionDate ?? null,
    first_use_date: vehicle.firstUseDate ?? null,
    sale_date: vehicle.saleDate ?? null,
    sold_in: vehicle.soldIn ?? null,
    registered_in: vehicle.registeredIn ?? null,
    status: vehicle.status ?? null,
    last_dealer: vehicle.lastDealer ?? null,
  };
}

export function vehicleFrom(row: Selectable<VehicleTable>): Complete<VehicleFields> {
  return {
    make: row.make ?? undefined,
    model: row.model ?? undefined,
    modelYear: row.model_year ?? undefined,
    trim: row.trim ?? undefined,
    engine: row.engine ?? undefined,
    plant: row.plant ?? undefined,
    origin: ORIGINS.find((origin) => origin === row.origin),
    productionDate: row.production_date ?? undefined,
    firstUseDate: row.first_use_date ?? undefined,
    saleDate: row.sale_date ?? undefined,
    soldIn: row.sold_in ?? undefined,
    registeredIn: row.registered_in ?? undefined,
    status: VEHICLE_STATUSES.find((status) => status === row.status),
    lastDealer: row.last_dealer ?? undefined,
  };
}

export const ownerRow = (vin: string, owner: Owner, { hash, seal }: Sealer): Insertable<OwnerTable> => ({
  vin: hash(vin),
  record: seal(JSON.stringify(owner)),
});

export const ownerFrom = ({ record }: Selectable<OwnerTable>, { open }: Sealer): Owner =>
  JSON.parse(open(record));
