import { type KnownColumn, OWNER_COLUMNS, VEHICLE_COLUMNS } from '../../../src/shapes/columns.js';

type Column = (typeof OWNER_COLUMNS)[number] | (typeof VEHICLE_COLUMNS)[number];
export type ColumnValues = Readonly<Partial<Record<KnownColumn, string>>>;

/** What cannot be any text: two vehicles that 23LJ01 covers, in the order of their ZIP Codes, as letters are printed. */
const VALID: Readonly<Partial<Record<KnownColumn, readonly [string, string]>>> = {
  vin: ['2T2BAMCA2RC911964', 'JTJAM7BX7P5911965'],
  make: ['Lexus', 'LEXUS'],
  model: ['RX 350h', 'GX 460'],
  model_year: ['2024', '2023'],
  origin: ['NAP', 'CBU'],
  production_date: ['2023-09-05', '2022-12-05'],
  first_use_date: ['2024-02-11', '2023-03-12'],
  sale_date: ['2024-02-10', '2023-03-10'],
  status: ['used', 'new'],
  city: ['Albany', 'Austin'],
  state: ['NY', 'TX'],
  zip: ['12207', '78701'],
  country: ['', ''],
  email: ['one@example.com', 'two@example.com'],
  language: ['en', 'en'],
  lessor: ['no', 'no'],
};

/** A value for each column of one record, unlike that of the other record and of any other column of text. */
export function columnValues(record: 0 | 1): ColumnValues {
  const number = ['One', 'Two'][record] ?? '';
  const values = [...OWNER_COLUMNS, ...VEHICLE_COLUMNS].map(
    (column) => [column, VALID[column]?.[record] ?? `${column.replace('_', ' ')} ${number}`] as const,
  );
  return Object.fromEntries(values);
}

const FILE_COLUMNS = {
  owner: OWNER_COLUMNS,
  vehicle: ['vin', ...VEHICLE_COLUMNS],
  all: [...OWNER_COLUMNS, ...VEHICLE_COLUMNS],
} as const;

/** A record file with the columns of owners, of vehicles or of both. */
export function recordFile(holds: keyof typeof FILE_COLUMNS, records: readonly ColumnValues[]): string {
  const columns: readonly Column[] = FILE_COLUMNS[holds];
  const rows = records.map((record) => columns.map((column) => record[column] ?? '').join(','));
  return [columns.join(','), ...rows, ''].join('\n');
}
