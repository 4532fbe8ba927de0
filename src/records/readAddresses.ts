/** Reads a file of an address-quality vendor: new addresses by VIN, and the order in which the post wants the pieces. */
import type { AddressRow } from '../shapes/records.js';
import { oneLine, someLines } from './fields/fieldText.js';
import { withoutPlaceholder } from './fields/placeholder.js';
import { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import { recordRows } from './recordRows.js';
import type { RawRow, ReadOptions, RecordSource } from './source/recordSource.js';

/** The rows in arrays of up to 256. Names are not read: the vendor wrote them without accents. Throws the faults of `recordRows`. */
export async function* readAddresses(
  source: RecordSource,
  options: ReadOptions = {},
): AsyncGenerator<AddressRow[]> {
  for await (const { columns, rows } of recordRows(source, options, 'addresses'))
    yield rows.map((row) => addressRow(row, columns, source.name, options));
}

/** Digits of a place in the order of the post, so that places sort as texts. */
const PLACE_DIGITS = 12;

function addressRow(row: RawRow, columns: Columns, source: string, { vins }: ReadOptions): AddressRow {
  const checks = new RowChecks(row, columns, source, vins);
  const { line, writtenVin, vin } = checks;
  const isGood = row.damage === '';
  const text = (name: keyof Columns & string): string =>
    isGood ? withoutPlaceholder(oneLine(row.fields[columns[name] as number] ?? '')) : '';
  const lines = (name: 'address1' | 'address2'): string =>
    isGood ? withoutPlaceholder(someLines(row.fields[columns[name]] ?? '')) : '';
  const moved = isGood ? checks.day('move_date', row.fields[columns.move_date] ?? '') : undefined;
  const dpv = text('dpv').toUpperCase();
  if (dpv === 'N') checks.add('ADDRESS_DOUBTFUL', 'dpv', dpv, NOT_CONFIRMED);
  const place = {
    ...{ address1: lines('address1'), address2: lines('address2'), city: text('city') },
    ...{ state: text('state'), zip: text('zip'), country: text('country') },
  };
  const [sequence, tray, bundle] = [text('sequence'), text('tray'), text('bundle')];
  const sort = [sequence, tray, bundle].map((part) =>
    /^\d+$/.test(part) ? part.padStart(PLACE_DIGITS, '0') : part,
  );
  return {
    ...{ line, writtenVin, vin, dpv, moved },
    piece: text('piece_id').toUpperCase(),
    place: place.address1 === '' || place.city === '' || place.zip === '' ? undefined : place,
    sort: sort.every((part) => part === '') ? '' : sort.join(' '),
    problems: checks.problems,
  };
}

const NOT_CONFIRMED = 'the post delivers nothing there (DPV N); ask the owner or the dealer for the address';
