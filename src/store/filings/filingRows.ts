/** Converts filings, papers, and refusals to rows of the store and back. What queries ask for stands in columns beside the text. */
import type { FiledRefusal, FilingPaper, NewFiling } from '../../shapes/documents/filing.js';
import type { FilingPaperTable, FilingTable, RefusalTable } from '../database/tables.js';
import { filingFrom, filingText } from '../log/recordText.js';
import type { Sealer } from '../seal/sealer.js';

export function filingRow(number: number, filing: NewFiling, salt: string, sealer: Sealer): FilingTable {
  return {
    number,
    ...filingColumns(filing, sealer),
    salt: sealer.seal(salt, 'salt'),
    record: sealer.seal(filingText(filing)),
  };
}

/** What stands beside the text; it must agree with it. */
export function filingColumns(
  filing: NewFiling,
  { hash }: Sealer,
): Omit<FilingTable, 'number' | 'salt' | 'record'> {
  const { kind, campaign, phase, vin, dealer, form, faq, about } = filing;
  return {
    ...{ kind, campaign, phase: phase ?? 0, vin: hash(vin), dealer },
    ...{ form: form ?? null, faq: faq ?? null, about: about ?? null },
  };
}

export const openFiling = (sealed: string, { open }: Sealer): NewFiling => filingFrom(open(sealed));

export const openPaper = (
  { position, record }: Pick<FilingPaperTable, 'position' | 'record'>,
  { open }: Sealer,
): FilingPaper => ({ position, ...JSON.parse(open(record)) });

export const openRefusal = (
  { number, record }: Pick<RefusalTable, 'number' | 'record'>,
  { open }: Sealer,
): FiledRefusal => ({ number, ...JSON.parse(open(record)) });
