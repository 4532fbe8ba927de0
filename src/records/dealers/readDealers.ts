/** Reads a dealers file into dealers by code. It has a few hundred rows, so all of it is kept in memory. */
import { Fault } from '../../base/problems.js';
import { shortValue } from '../../base/text/shortened.js';
import type { Dealer } from '../../shapes/dealer.js';
import { placeLines } from '../address/placeLines.js';
import { csvRows } from '../csv/csvRows.js';
import { oneLine, someLines } from '../fields/fieldText.js';
import { isMisread } from '../fields/misread.js';
import { assertHeader } from '../header/assertHeader.js';
import { assertLineFeeds } from '../header/assertLineFeeds.js';
import { foldHeader } from '../header/columns.js';
import type { RawRow, RecordSource } from '../source/recordSource.js';

const COLUMNS = ['code', 'name', 'address', 'phone', 'area', 'brands'] as const;
type Column = (typeof COLUMNS)[number];
/** -1 for a column that is not there. */
type Places = Readonly<Record<Column, number>>;

/** Codes are compared in capitals and without outer spaces. */
export const foldDealerCode = (code: string): string => code.trim().toUpperCase();

/**
 * @throws Fault COLUMN_MISSING without a column code or name, COLUMN_REPEATED, DEALERS_INVALID for a row that
 * cannot be read, names no dealer or repeats a code: a file that people keep by hand is corrected, not guessed at
 */
export async function readDealers(source: RecordSource): Promise<ReadonlyMap<string, Dealer>> {
  const dealers = new Map<string, Dealer>();
  let places: Places | undefined;
  for await (const rows of csvRows(source)) {
    const [header] = rows;
    if (places === undefined && header !== undefined) {
      assertLineFeeds(header.fields, { file: source.name, line: 1 });
      assertHeader(header, source.name);
    }
    for (const row of rows) {
      if (row.damage !== '') throw malformed(row.damage, row, source);
      const misread = row.fields.find((field) => isMisread(oneLine(field)));
      if (misread !== undefined) throw malformed(misreadText(misread), row, source);
      if (places === undefined) places = placesOf(row, source);
      else add(dealers, dealerFrom(row, places), row, source);
    }
  }
  if (places === undefined) throw at('COLUMN_MISSING', 'the file is empty', 1, source);
  return dealers;
}

function placesOf({ fields, line }: RawRow, source: RecordSource): Places {
  const headers = fields.map(foldHeader);
  const twice = COLUMNS.find((column) => headers.indexOf(column) !== headers.lastIndexOf(column));
  if (twice !== undefined) throw at('COLUMN_REPEATED', `two columns are called ${twice}`, line, source);
  const missing = (['code', 'name'] as const).find((column) => !headers.includes(column));
  if (missing !== undefined) throw at('COLUMN_MISSING', `there is no column ${missing}`, line, source);
  return Object.fromEntries(COLUMNS.map((column) => [column, headers.indexOf(column)])) as Places;
}

function dealerFrom({ fields }: RawRow, places: Places): Dealer {
  const text = (column: Column): string => oneLine(fields[places[column]] ?? '');
  return {
    code: foldDealerCode(text('code')),
    name: text('name'),
    address: placeLines(someLines(fields[places.address] ?? '')).join('\n'),
    phone: text('phone'),
    area: text('area'),
    brands: brandsFrom(text('brands')),
  };
}

function brandsFrom(written: string): Dealer['brands'] {
  const brands = written
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((brand) => brand !== '');
  return brands.length === 0 ? undefined : brands;
}

function add(dealers: Map<string, Dealer>, dealer: Dealer, row: RawRow, source: RecordSource): void {
  if (dealer.code === '' || dealer.name === '')
    throw malformed('a dealer has a code and a name', row, source);
  if (dealers.has(dealer.code)) throw malformed(`two rows have the code ${dealer.code}`, row, source);
  dealers.set(dealer.code, dealer);
}

const misreadText = (field: string): string =>
  `another program read "${shortValue(field)}" in the wrong encoding; correct it and save the file as UTF-8`;

const malformed = (what: string, row: RawRow, source: RecordSource): Fault =>
  at('DEALERS_INVALID', what, row.line, source);

function at(
  code: 'COLUMN_MISSING' | 'COLUMN_REPEATED' | 'DEALERS_INVALID',
  what: string,
  line: number,
  { name }: RecordSource,
): Fault {
  return new Fault(code, what, { place: { file: name, line }, hint: HINTS[code] });
}

const HINTS = {
  COLUMN_MISSING: 'dealers.csv has the columns code, name, address, phone, area, brands',
  COLUMN_REPEATED: 'remove or rename one of the two',
  DEALERS_INVALID: undefined,
} as const;
