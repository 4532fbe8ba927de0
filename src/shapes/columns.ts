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
  'make',
  'model',
  'model_year',
  'trim',
  'engine',
  'plant',
  'origin',
  'production_date',
  'first_use_date',
  'sale_date',
  'sold_in',
  'registered_in',
  'status',
  'last_dealer',
] as const;

/** The columns that a file of each role may have, by the names that need no mapping. */
export const ROLE_COLUMNS = {
  owners: [...OWNER_COLUMNS, ...VEHICLE_COLUMNS],
  vehicles: ['vin', ...VEHICLE_COLUMNS],
  remedied: ['vin', 'campaign', 'date'],
  exclude: ['vin', 'reason'],
} as const;

/** What a record file is given as. */
export type RecordRole = keyof typeof ROLE_COLUMNS;
export const RECORD_ROLES = Object.keys(ROLE_COLUMNS) as readonly RecordRole[];

/** Every column name that we know without a mapping, in the order of the documentation. */
export const KNOWN_COLUMNS = [...new Set(Object.values(ROLE_COLUMNS).flat())] as const;
export type KnownColumn = (typeof ROLE_COLUMNS)[RecordRole][number];

/** The header that holds a column, or several whose fields are joined with spaces: first_name, last_name. */
export type ColumnMapping = Readonly<Partial<Record<KnownColumn, string | readonly string[]>>>;

/** What noticepress.yaml says of the headers of one file. */
export interface HeaderRules {
  readonly columns?: ColumnMapping | undefined;
  /** Headers that are not read, whatever they are named. */
  readonly ignore?: readonly string[] | undefined;
}
