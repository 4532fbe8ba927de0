/** Gives the rows of an owners file new addresses. */
import { foldVin } from '../base/facts/vin.js';
import { asciiText } from '../base/text/asciiText.js';
import type { NewPlace } from '../shapes/records.js';
import type { Columns } from './header/columns.js';
import type { RawRow, ReadOptions } from './source/recordSource.js';

/**
 * Where the new text is ours without accents, ours stays: a vendor works in ASCII. Without a column for the second line,
 * it follows the first.
 */
export function readdressRows(
  rows: readonly RawRow[],
  columns: Columns,
  addressesOf: NonNullable<ReadOptions['newAddresses']>,
): readonly RawRow[] {
  const found = addressesOf(rows.map(({ fields }) => fields[columns.vin] ?? ''));
  if (found.size === 0) return rows;
  return rows.map((row) => {
    const place = row.damage === '' ? found.get(foldVin(row.fields[columns.vin] ?? '')) : undefined;
    return place === undefined ? row : readdressed(row, columns, place);
  });
}

function readdressed(row: RawRow, columns: Columns, place: NewPlace): RawRow {
  const fields = [...row.fields];
  const set = (column: keyof NewPlace, text: string): void => {
    const index = columns[column];
    if (index < 0) return;
    const ours = fields[index] ?? '';
    if (plain(ours) !== plain(text)) fields[index] = text;
  };
  const { address1, address2 } = place;
  set('address1', columns.address2 < 0 && address2 !== '' ? `${address1} ${address2}` : address1);
  for (const column of ['address2', 'city', 'state', 'zip', 'country'] as const) set(column, place[column]);
  return { ...row, fields, tidiness: undefined };
}

const plain = (text: string): string => asciiText(text).toUpperCase().replace(/\s+/g, ' ').trim();
