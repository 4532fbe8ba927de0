/** Lists the columns of record files by the names that need no mapping in noticepress.yaml. */

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

/** In addition to the VIN. */
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
  remedied: ['vin', 'campaign', 'date', 'outcome'],
  exclude: ['vin', 'reason'],
  population: ['vin', 'campaign', 'line', 'phase', 'zone', 'notice'],
} as const;

/** The role of a record file. */
export type RecordRole = keyof typeof ROLE_COLUMNS;
export const RECORD_ROLES = Object.keys(ROLE_COLUMNS) as readonly RecordRole[];

/** Every column name that needs no mapping, in the order of the documentation. */
export const KNOWN_COLUMNS = [...new Set(Object.values(ROLE_COLUMNS).flat())] as const;
export type KnownColumn = (typeof ROLE_COLUMNS)[RecordRole][number];

/** The header that holds a column, or several whose fields are joined with spaces: first_name, last_name. */
export type ColumnMapping = Readonly<Partial<Record<KnownColumn, string | readonly string[]>>>;

/** The settings in noticepress.yaml for the headers of one file. */
export interface HeaderRules {
  readonly columns?: ColumnMapping | undefined;
  /** Further columns that a campaign declares as attributes, by their headers. */
  readonly attributes?: readonly string[] | undefined;
  /** Those that nothing asks for: known, and not read. */
  readonly idleAttributes?: readonly string[] | undefined;
  /** Headers that are not read, whatever they are named. */
  readonly ignore?: readonly string[] | undefined;
}
