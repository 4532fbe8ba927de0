/** Numbers the forms of older stores, and enters them into the activity log. */
import type { Kysely } from 'kysely';
import type { NewFiling } from '../../shapes/documents/filing.js';
import { entryHash, NO_ENTRY } from '../log/entryHash.js';
import { filingText, recordHash } from '../log/recordText.js';

/** A row of the table before the filings. */
interface OldDisclosure {
  readonly campaign: string;
  readonly phase: number;
  readonly vin: string;
  readonly dealer: string;
  readonly day: string;
  readonly buyer_name: string;
  readonly buyer_email: string;
  readonly buyer_language: string;
  readonly form: string;
  readonly faq: string | null;
  readonly form_values: string;
}

/** By day: nobody noted when they were filed, so the time stays that of the day's beginning. */
// biome-ignore lint/suspicious/noExplicitAny: the tables of a migration are those of its time
export async function moveDisclosures(db: Kysely<any>): Promise<void> {
  const old = await db
    .selectFrom('disclosures')
    .selectAll()
    .$castTo<OldDisclosure>()
    .orderBy('day')
    .orderBy('campaign')
    .orderBy('vin')
    .orderBy('form')
    .execute();
  let previous = NO_ENTRY;
  for (const [index, each] of old.entries()) {
    const number = index + 1;
    const filing = filingOf(each);
    const { at, kind, campaign, vin, dealer } = filing;
    const { phase, form, faq } = each;
    const record = filingText(filing);
    const row = { number, kind, campaign, phase, vin, dealer, form, faq, about: null, salt: form, record };
    await db.insertInto('filings').values(row).execute();
    const subject = `filing ${number}`;
    const entry = { number, at, what: 'filed', subject, record: recordHash(form, record), previous } as const;
    previous = entryHash(entry);
    await db
      .insertInto('activity')
      .values({ ...entry, hash: previous })
      .execute();
  }
  await db.schema.dropTable('disclosures').execute();
}

function filingOf(old: OldDisclosure): NewFiling {
  const { fields = {} } = JSON.parse(old.form_values);
  return {
    kind: 'form',
    at: `${old.day === '' ? '1970-01-01' : old.day}T00:00:00.000Z`,
    campaign: old.campaign,
    phase: old.phase === 0 ? undefined : old.phase,
    vin: old.vin,
    dealer: old.dealer,
    staff: fields.staff_name ?? '',
    user: '',
    day: old.day,
    buyer: {
      name: old.buyer_name,
      email: old.buyer_email,
      phone: fields.mobile_phone ?? fields.home_phone ?? '',
      language: old.buyer_language === 'es' ? 'es' : 'en',
    },
    form: old.form,
    faq: old.faq ?? undefined,
    values: old.form_values,
    about: undefined,
    reason: '',
  };
}
