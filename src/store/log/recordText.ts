/** Writes what is on file as text, reads it back, and hashes it for the activity log. */
import { sha256Of } from '../../base/text/sha256Of.js';
import type { NewFiling, NewPaper, NewRefusal } from '../../shapes/documents/filing.js';
import type { Sha256 } from '../../shapes/mail/message.js';

/**
 * The whole of a record is one text, so that its hash holds for all of it; what queries ask for stands in columns beside
 * it. Keys are written in the order of this list: the same record is the same text.
 */
export function filingText(filing: NewFiling): string {
  const { kind, at, campaign, phase, vin, dealer, staff, user, day, buyer, form, faq, values } = filing;
  const { name, email, phone, language } = buyer;
  return JSON.stringify({
    ...{ kind, at, campaign, phase: phase ?? null, vin, dealer, staff, user, day },
    buyer: { name, email, phone, language },
    ...{ form: form ?? null, faq: faq ?? null, values },
    ...{ about: filing.about ?? null, reason: filing.reason },
  });
}

/** What `filingText` wrote. */
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

export function paperText({ kind, at, user, name, mediaType, sha256, size }: NewPaper): string {
  return JSON.stringify({ kind, at, user, name, mediaType, sha256, size });
}

export function refusalText({ at, campaign, vin, dealer, user, code, why }: NewRefusal): string {
  return JSON.stringify({ at, campaign, vin, dealer, user, code, why });
}

/** The salt keeps a hash from being guessed from what somebody knows of the record. */
export const recordHash = (salt: string, text: string): Sha256 => sha256Of(`${salt}\n${text}`);
