/** Converts vehicles and owners to rows of the store, and back. */
import type { Insertable, Selectable } from 'kysely';
import { OWNER_FLAGS, type OwnerFlag } from '../../shapes/columns.js';
import type { Origin, Owner, Vehicle, VehicleStatus } from '../../shapes/records.js';
import type { OwnerTable, VehicleTable } from '../database/tables.js';

const ORIGINS: readonly Origin[] = ['CBU', 'NAP'];
const STATUSES: readonly VehicleStatus[] = ['new', 'used', 'certified'];

export function vehicleRow(vin: string, vehicle: Vehicle): Insertable<VehicleTable> {
  return {
    vin,
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

export function ownerRow(vin: string, { addressBlock, ...fields }: Owner): Insertable<OwnerTable> {
  const flags = flagsOf((flag) => (fields[flag] ? 1 : 0));
  return { vin, ...fields, ...flags, address_block: JSON.stringify(addressBlock) };
}

export function ownerFrom({ vin: _, address_block, ...row }: Selectable<OwnerTable>): Owner {
  const flags = flagsOf((flag) => row[flag] === 1);
  return { ...row, ...flags, addressBlock: JSON.parse(address_block) };
}

function flagsOf<Value>(valueFor: (flag: OwnerFlag) => Value): Readonly<Record<OwnerFlag, Value>> {
  return Object.fromEntries(OWNER_FLAGS.map((flag) => [flag, valueFor(flag)])) as Record<OwnerFlag, Value>;
}
