/** Converts filings, papers, and refusals to rows of the store and back. What queries ask for stands in columns beside the text. */
import type { FiledRefusal, FilingPaper, NewFiling } from '../../shapes/documents/filing.js';
import type { FilingPaperTable, FilingTable, RefusalTable } from '../database/tables.js';
import { filingText } from '../log/recordText.js';

export function filingRow(number: number, filing: NewFiling, salt: string): FilingTable {
  return {
    number,
    ...filingColumns(filing),
    salt,
    record: filingText(filing),
  };
}

/** What stands beside the text; it must agree with it. */
export function filingColumns(filing: NewFiling): Omit<FilingTable, 'number' | 'salt' | 'record'> {
  const { kind, campaign, phase, vin, dealer, form, faq, about } = filing;
  return {
    ...{ kind, campaign, phase: phase ?? 0, vin, dealer },
    ...{ form: form ?? null, faq: faq ?? null, about: about ?? null },
  };
}

export function filingFrom(text: string): NewFiling {
  const read = JSON.parse(text);
  const { phase, form, faq, about } = read;
  return {
    ...read,
    phase: phase ?? undefined,
    form: form ?? undefined,
    faq: faq ?? undefined,
    about: about ?? undefined,
  };
}

export const paperFrom = ({
  position,
  record,
}: Pick<FilingPaperTable, 'position' | 'record'>): FilingPaper => ({
  position,
  ...JSON.parse(record),
});

export const refusalFrom = ({ number, record }: Pick<RefusalTable, 'number' | 'record'>): FiledRefusal => ({
  number,
  ...JSON.parse(record),
});
