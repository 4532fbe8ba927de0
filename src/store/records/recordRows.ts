/** Converts vehicles and owners to rows of the store, and back. */
import type { Insertable, Selectable } from 'kysely';
import type { Origin, Owner, Vehicle, VehicleStatus } from '../../shapes/records.js';
import type { OwnerTable, VehicleTable } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

const ORIGINS: readonly Origin[] = ['CBU', 'NAP'];
const STATUSES: readonly VehicleStatus[] = ['new', 'used', 'certified'];

export function vehicleRow(vin: string, vehicle: Vehicle, { hash }: Sealer): Insertable<VehicleTable> {
  return {
    vin: hash(vin),
    model: vehicle.model ?? null,
    model_year: vehicle.modelYear ?? null,
    origin: vehicle.origin ?? null,
    production_date: vehicle.productionDate ?? null,
    first_use_date: vehicle.firstUseDate ?? null,
    sold_in: vehicle.soldIn ?? null,
    status: vehicle.status ?? null,
    last_dealer: vehicle.lastDealer ?? null,
  };
}

export function vehicleFrom(row: Selectable<VehicleTable>): Vehicle {
  return {
    model: row.model ?? undefined,
    modelYear: row.model_year ?? undefined,
    origin: ORIGINS.find((origin) => origin === row.origin),
    productionDate: row.production_date ?? undefined,
    firstUseDate: row.first_use_date ?? undefined,
    soldIn: row.sold_in ?? undefined,
    status: STATUSES.find((status) => status === row.status),
    lastDealer: row.last_dealer ?? undefined,
  };
}

export const ownerRow = (vin: string, owner: Owner, { hash, seal }: Sealer): Insertable<OwnerTable> => ({
  vin: hash(vin),
  record: seal(JSON.stringify(owner)),
});

export const ownerFrom = ({ record }: Selectable<OwnerTable>, { open }: Sealer): Owner =>
  JSON.parse(open(record));
