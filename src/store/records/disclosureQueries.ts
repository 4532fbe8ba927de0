/** Files disclosure forms, and finds them again. */
import type { Kysely, Selectable } from 'kysely';
import type { Disclosure } from '../../shapes/documents/disclosure.js';
import type { DisclosureTable, WorkspaceTables } from '../database/tables.js';

type Queries = Kysely<WorkspaceTables>;

const PAGE = 500;

/** The form and the FAQ are kept already. The same form filed again changes nothing; false says so. */
export async function putDisclosure(db: Queries, disclosure: Disclosure): Promise<boolean> {
  const inserted = await db
    .insertInto('disclosures')
    .values({
      campaign: disclosure.campaign,
      phase: disclosure.phase ?? 0,
      vin: disclosure.vin,
      dealer: disclosure.dealer,
      day: disclosure.day,
      buyer_name: disclosure.buyer.name,
      buyer_email: disclosure.buyer.email,
      buyer_language: disclosure.buyer.language,
      form: disclosure.form,
      faq: disclosure.faq ?? null,
      form_values: disclosure.values,
    })
    .onConflict((conflict) => conflict.columns(['campaign', 'vin', 'form']).doNothing())
    .returning('vin')
    .execute();
  return inserted.length > 0;
}

/** All forms filed for a phase, by VIN; read in pages, so that any number fits. */
export async function* disclosuresOf(
  db: Queries,
  campaign: string,
  phase: number | undefined,
): AsyncIterable<Disclosure> {
  let after = { vin: '', form: '' };
  for (;;) {
    const rows = await pageOf(db, campaign, phase ?? 0, after);
    yield* rows.map(disclosureFrom);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last;
  }
}

function pageOf(
  db: Queries,
  campaign: string,
  phase: number,
  after: { readonly vin: string; readonly form: string },
): Promise<Selectable<DisclosureTable>[]> {
  return db
    .selectFrom('disclosures')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('phase', '=', phase)
    .where((where) =>
      where.or([
        where('vin', '>', after.vin),
        where.and([where('vin', '=', after.vin), where('form', '>', after.form)]),
      ]),
    )
    .orderBy('vin')
    .orderBy('form')
    .limit(PAGE)
    .execute();
}

function disclosureFrom(row: Selectable<DisclosureTable>): Disclosure {
  return {
    campaign: row.campaign,
    phase: row.phase === 0 ? undefined : row.phase,
    vin: row.vin,
    dealer: row.dealer,
    day: row.day,
    buyer: {
      name: row.buyer_name,
      email: row.buyer_email,
      language: row.buyer_language === 'es' ? 'es' : 'en',
    },
    form: row.form,
    faq: row.faq ?? undefined,
    values: row.form_values,
  };
}
