/**
 * Declares the columns of record files, by the names that need no mapping in noticepress.yaml. Those of owners and
 * vehicles also say what they contain: the types `Owner` and `Vehicle`, which row readers and the scratch must fill,
 * the workspace store, and what conditions ask of an owner are derived from that.
 */

/** What an owner column contains: a `personal` text, which tells who or where the owner is; a `word`; a `flag`, yes or no. */
export type OwnerContent = 'personal' | 'word' | 'flag';

/** In addition to the VIN. A missing value is an empty string, a missing flag no. */
export const OWNER_CONTENTS = {
  name: 'personal',
  company: 'personal',
  address1: 'personal',
  address2: 'personal',
  city: 'personal',
  /** Read as the two-letter code of a state, territory or military region; blank for foreign or invalid ones. */
  state: 'personal',
  /** Read as `78701` or `78701-4412` for domestic addresses, as written for foreign ones. */
  zip: 'personal',
  country: 'personal',
  email: 'personal',
  /** The facet `language` falls back to English. */
  language: 'word',
  /** Whether the owner leases the vehicle out. */
  lessor: 'flag',
} as const satisfies Readonly<Record<string, OwnerContent>>;

/** What a vehicle column contains. */
export type VehicleContent = 'text' | 'year' | 'day' | 'origin' | 'status';

/** In addition to the VIN. A missing value is undefined. */
export const VEHICLE_CONTENTS = {
  make: 'text',
  model: 'text',
  model_year: 'year',
  trim: 'text',
  engine: 'text',
  plant: 'text',
  origin: 'origin',
  production_date: 'day',
  first_use_date: 'day',
  sale_date: 'day',
  /** Code or name of a state, or anything else. */
  sold_in: 'text',
  /** States in which it is or was registered, separated by spaces, the present one last. */
  registered_in: 'text',
  status: 'status',
  last_dealer: 'text',
} as const satisfies Readonly<Record<string, VehicleContent>>;

export type OwnerColumn = keyof typeof OWNER_CONTENTS;
export type VehicleColumn = keyof typeof VEHICLE_CONTENTS;

/** In the order of the documentation. */
export const OWNER_COLUMNS = ['vin', ...(Object.keys(OWNER_CONTENTS) as OwnerColumn[])] as const;
/** In addition to the VIN. */
export const VEHICLE_COLUMNS = Object.keys(VEHICLE_CONTENTS) as readonly VehicleColumn[];

/** A yes-or-no column. Conditions of campaigns ask for it by its name. */
export type OwnerFlag = {
  [Column in OwnerColumn]: (typeof OWNER_CONTENTS)[Column] extends 'flag' ? Column : never;
}[OwnerColumn];

export const OWNER_FLAGS = OWNER_COLUMNS.filter(
  (column): column is OwnerFlag => column !== 'vin' && OWNER_CONTENTS[column] === 'flag',
);

export function isOwnerFlag(name: string): name is OwnerFlag {
  return OWNER_FLAGS.some((flag) => flag === name);
}

/** A terminal never shows their values. */
export const PERSONAL_COLUMNS: ReadonlySet<string> = new Set(
  Object.entries(OWNER_CONTENTS).flatMap(([column, content]) => (content === 'personal' ? [column] : [])),
);

/** The columns that a file of each role may have, by the names that need no mapping. */
export const ROLE_COLUMNS = {
  owners: [...OWNER_COLUMNS, ...VEHICLE_COLUMNS],
  vehicles: ['vin', ...VEHICLE_COLUMNS],
  remedied: ['vin', 'campaign', 'date', 'outcome', 'result'],
  exclude: ['vin', 'reason'],
  /** Names are known and not read: a vendor writes them in ASCII. */
  addresses: [
    ...([
      'vin',
      'piece_id',
      'name',
      'company',
      'address1',
      'address2',
      'city',
      'state',
      'zip',
      'country',
    ] as const),
    ...(['move_date', 'dpv', 'sequence', 'tray', 'bundle'] as const),
  ],
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
