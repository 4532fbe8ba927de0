/**
 * The sections that the documents of each kind of file print. The registry of documents names them: a section that it
 * names and that has no schema here does not compile, nor does a schema that no document prints.
 */
import type { z } from 'zod';
import type { DocumentSource, SectionOf } from '../../../shapes/documents/documents.js';
import { dealerLetter } from './dealerLetter.js';
import { disclosure } from './disclosure.js';
import { envelope } from './envelope.js';
import { faq } from './faq.js';
import { followUpDealerLetter } from './followUpDealerLetter.js';
import { followUpLetter } from './followUpLetter.js';
import { ownerLetter } from './ownerLetter.js';
import { reimbursement } from './reimbursement.js';
import { sheet } from './sheet.js';
import { updateNotice } from './updateNotice.js';

type Sections<Source extends DocumentSource> = Readonly<Record<SectionOf<Source>, z.ZodType>>;

/** A campaign has the documents whose sections it gives. */
export const CAMPAIGN_SECTIONS = {
  dealer_letter: dealerLetter.optional(),
  dealer_faq: faq.optional().describe('Questions and answers for dealers.'),
  update_notice: updateNotice.optional(),
  owner_letter: ownerLetter.optional(),
  owner_faq: faq.optional().describe('Questions and answers for owners.'),
  sheet: sheet.optional(),
  envelope: envelope.optional(),
  reimbursement: reimbursement.optional(),
  disclosure: disclosure.optional(),
} satisfies Sections<'campaign'>;

/** A follow-up always has both. */
export const FOLLOW_UP_SECTIONS = {
  dealer_letter: followUpDealerLetter,
  owner_letter: followUpLetter,
} satisfies Sections<'follow_up'>;
