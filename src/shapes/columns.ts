/** The columns of record files, by the names that need no mapping in noticepress.yaml. */

export const OWNER_COLUMNS = [
  'vin',
  'name',
  'company',
  'address1',
  'address2',
  'city',
  'state',
  'zip',
  'country',
  'email',
  'language',
  'lessor',
] as const;

/** Besides the VIN. */
export const VEHICLE_COLUMNS = [
  'model',
  'model_year',
  'origin',
  'production_date',
  'first_use_date',
  'sold_in',
  'status',
  'last_dealer',
] as const;

/** Every column name that we know without a mapping, in the order of the documentation. */
export const KNOWN_COLUMNS = [...OWNER_COLUMNS, ...VEHICLE_COLUMNS, 'campaign', 'date', 'reason'] as const;
export type KnownColumn = (typeof KNOWN_COLUMNS)[number];
