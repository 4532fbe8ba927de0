/** Reads the vehicle columns of a row, tolerating the ways in which people write them. */
import type { Complete, Origin, Vehicle, VehicleStatus } from '../shapes/records.js';
import { checkPrinted, checkRead, unprintable } from './fields/checkPrinted.js';
import { oneLine } from './fields/fieldText.js';
import type { RowChecks } from './fields/rowChecks.js';
import { writtenDay } from './fields/writtenDay.js';
import type { Columns } from './header/columns.js';
import type { RawRow, ReadOptions } from './source/recordSource.js';

const ORIGINS: ReadonlyMap<string, Origin> = new Map([
  ['CBU', 'CBU'],
  ['JAPAN', 'CBU'],
  ['NAP', 'NAP'],
  ['NA', 'NAP'],
]);

/** Two digits from here on mean the 20th century. */
const FIRST_SHORT_YEAR = 50;

const STATUSES: ReadonlyMap<string, VehicleStatus> = new Map([
  ['new', 'new'],
  ['used', 'used'],
  ['certified', 'certified'],
  ['cpo', 'certified'],
  ['demonstrator', 'demonstrator'],
  ['demo', 'demonstrator'],
  ['rental', 'rental'],
]);

/**
 * Invalid dates are problems, and so are a model year that the VIN contradicts and a model that cannot
 * be printed; anything else that we cannot read or print is left undefined.
 */
export function vehicleFrom(
  vin: string,
  { fields, tidiness }: RawRow,
  columns: Columns,
  options: ReadOptions,
  checks: RowChecks,
): Complete<Omit<Vehicle, 'garagedIn'>> {
  const read = tidiness === undefined ? oneLine : asWritten;
  const isPlain = tidiness === 'plain';
  const model = read(fields[columns.model] ?? '');
  const modelYear = yearFrom(fields[columns.model_year] ?? '');
  const lastDealer = read(fields[columns.last_dealer] ?? '');
  const soldIn = read(fields[columns.sold_in] ?? '');
  if (!isPlain) {
    checkRead('sold_in', soldIn, checks);
    checkRead('last_dealer', lastDealer, checks);
  }
  checks.modelYear(vin, modelYear);
  const textOf = (column: TextColumn): string | undefined =>
    columns[column] < 0 ? undefined : read(fields[columns[column]] ?? '') || undefined;
  return {
    make: textOf('make'),
    trim: textOf('trim'),
    engine: textOf('engine'),
    plant: textOf('plant'),
    registeredIn: textOf('registered_in'),
    attributes: attributesFrom(fields, columns, read),
    model: isPlain || checkPrinted('model', model, options, checks) ? model || undefined : undefined,
    modelYear,
    origin: originFrom(fields[columns.origin] ?? ''),
    productionDate: checks.day('production_date', fields[columns.production_date] ?? ''),
    firstUseDate: checks.day('first_use_date', fields[columns.first_use_date] ?? ''),
    saleDate: writtenDay(oneLine(fields[columns.sale_date] ?? '')),
    soldIn: soldIn || undefined,
    status: statusFrom(fields[columns.status] ?? ''),
    lastDealer:
      !isPlain && unprintable(lastDealer, options, 'last_dealer') ? undefined : lastDealer || undefined,
  };
}

/** In place of `oneLine`, for a row whose fields read as they are kept. */
function asWritten(written: string): string {
  return written;
}

/** Columns whose text is taken as it is. */
type TextColumn = 'make' | 'trim' | 'engine' | 'plant' | 'registered_in';

/** Undefined where the file has none of them, or the row leaves all blank. */
function attributesFrom(
  fields: readonly string[],
  { attributes = [] }: Columns,
  read: (written: string) => string,
): Vehicle['attributes'] {
  let given: Record<string, string> | undefined;
  for (const [name, index] of attributes) {
    const value = read(fields[index] ?? '');
    if (value === '') continue;
    given ??= {};
    given[name] = value;
  }
  return given;
}

function originFrom(written: string): Origin | undefined {
  return written === '' ? undefined : (ORIGINS.get(written) ?? ORIGINS.get(written.trim().toUpperCase()));
}

function statusFrom(written: string): VehicleStatus | undefined {
  return written === '' ? undefined : (STATUSES.get(written) ?? STATUSES.get(written.trim().toLowerCase()));
}

/** `2023`, `MY2023`, `2023.0` and `23MY` are 2023; `75MY` is 1975. */
function yearFrom(written: string): number | undefined {
  const text = written.trim();
  const year = Number(text);
  if (text.length === 4 && Number.isInteger(year)) return year;
  const match = /^(?:MY ?)?(?:(\d{4})(?:\.0+)?|'?(\d{2}))(?: ?MY)?$/i.exec(text);
  if (match === null) return undefined;
  if (match[1] !== undefined) return Number(match[1]);
  const short = Number(match[2]);
  return short < FIRST_SHORT_YEAR ? 2000 + short : 1900 + short;
}
