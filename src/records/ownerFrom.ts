/** Reads the owner columns of a row, and reports what is wrong with the name and the address. */

import type { Owner } from '../shapes/records.js';
import { postalAddress } from './address/postalAddress.js';
import { checkPrinted } from './fields/checkPrinted.js';
import { oneLine, someLines } from './fields/fieldText.js';
import { withoutPlaceholder } from './fields/placeholder.js';
import { isRewritten } from './fields/rewrittenNumber.js';
import type { RowChecks } from './fields/rowChecks.js';
import type { Columns } from './header/columns.js';
import type { RawRow, ReadOptions } from './source/recordSource.js';

const PRINTED = ['name', 'company', 'address1', 'address2', 'city', 'state', 'zip', 'country'] as const;

type Written = Readonly<Record<(typeof PRINTED)[number] | 'email' | 'language', string>>;

/** The owner of a row that reads as a row. */
export function ownerFrom(row: RawRow, columns: Columns, options: ReadOptions, checks: RowChecks): Owner {
  const written = row.tidiness === undefined ? cleaned(row, columns) : asWritten(row, columns);
  const address = postalAddress(written);
  const { lacks, doubts, name, company } = address;
  if (name === '' && company === '') checks.add('NAME_MISSING', 'name', written.name);
  if (lacks !== undefined) checks.add('ADDRESS_INCOMPLETE', lacks.column, written[lacks.column], lacks.hint);
  else if (address.state === '' && isRewritten(written.zip))
    checks.add('ADDRESS_INCOMPLETE', 'zip', written.zip);
  for (const { column, hint } of doubts) checks.add('ADDRESS_DOUBTFUL', column, written[column], hint);
  if (row.tidiness !== 'plain')
    for (const column of PRINTED) checkPrinted(column, written[column], options, checks);
  return {
    name,
    company,
    address1: written.address1,
    address2: written.address2,
    city: address.city,
    state: address.state,
    zip: address.zip,
    country: address.country,
    email: written.email,
    language: written.language.toLowerCase(),
    lessor: isYes(row.fields[columns.lessor] ?? ''),
    addressBlock: address.block,
  };
}

function cleaned({ fields }: RawRow, columns: Columns): Written {
  return {
    name: oneLine(fields[columns.name] ?? ''),
    company: oneLine(fields[columns.company] ?? ''),
    address1: someLines(fields[columns.address1] ?? ''),
    address2: someLines(fields[columns.address2] ?? ''),
    city: oneLine(fields[columns.city] ?? ''),
    state: oneLine(fields[columns.state] ?? ''),
    zip: oneLine(fields[columns.zip] ?? ''),
    country: oneLine(fields[columns.country] ?? ''),
    email: withoutPlaceholder(oneLine(fields[columns.email] ?? '')),
    language: oneLine(fields[columns.language] ?? ''),
  };
}

/** As `cleaned`, of fields that have nothing to be cleaned of. */
function asWritten({ fields }: RawRow, columns: Columns): Written {
  return {
    name: fields[columns.name] ?? '',
    company: fields[columns.company] ?? '',
    address1: fields[columns.address1] ?? '',
    address2: fields[columns.address2] ?? '',
    city: fields[columns.city] ?? '',
    state: fields[columns.state] ?? '',
    zip: fields[columns.zip] ?? '',
    country: fields[columns.country] ?? '',
    email: withoutPlaceholder(fields[columns.email] ?? ''),
    language: fields[columns.language] ?? '',
  };
}

/**
 * True for yes, 1, true and words that begin like them; anything else, including blank, is false and never rejects a
 * row.
 */
function isYes(written: string): boolean {
  if (written === '' || written === 'no') return false;
  const text = written.trim().toLowerCase();
  return text === 'yes' || text === 'y' || text === '1' || text === 'true' || text === 't';
}
