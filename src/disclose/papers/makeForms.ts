/** Makes the forms of one sitting, each with the FAQ that goes with it. Files nothing. */

import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { requireStillOpen } from '../../campaign/workspace/standing.js';
import type { Rendered } from '../../render/renderRequest.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { IsoDay } from '../../shapes/units.js';
import { buyerFaq } from './buyerFaq.js';
import { type FormOrder, formContent } from './formContent.js';
import type { FormContent } from './formData.js';
import { type PrintedForm, printForm } from './printForm.js';
import { requiredEntries } from './requiredEntries.js';

export interface SittingOrder extends Omit<FormOrder, 'campaign' | 'vin' | 'dealer'> {
  /** Of each a form is made, in this order. */
  readonly campaigns: readonly Campaign[];
  readonly vin: string;
  readonly dealer: string;
  readonly fonts: FontBook;
  /** The last day that a form may have. */
  readonly today: IsoDay;
}

/** One form that the buyer gets, ready to be signed and filed. */
export interface MadeForm {
  readonly campaign: Campaign;
  readonly content: FormContent;
  readonly day: IsoDay;
  readonly form: PrintedForm & { readonly name: string };
  /** The newest FAQ for buyers; undefined for a campaign without one. */
  readonly faq: (Rendered & { readonly name: string }) | undefined;
}

/**
 * The same order makes the same bytes. All forms or none: a refusal of one stops the sitting.
 *
 * @throws Fault CAMPAIGN_CLOSED; those of `requiredEntries`, of `formContent` and of `printForm`
 */
export async function makeForms(order: SittingOrder): Promise<readonly MadeForm[]> {
  const made: MadeForm[] = [];
  for (const campaign of order.campaigns) made.push(await makeForm(order, campaign));
  return made;
}

async function makeForm(order: SittingOrder, campaign: Campaign): Promise<MadeForm> {
  const { workspace, fonts, today } = order;
  const content = await formContent({ ...order, campaign });
  const { day } = requiredEntries(campaign, content.settings, today);
  requireStillOpen([campaign], 'a form', day);
  const form = await printForm({ workspace, campaign, fonts, content, sample: false });
  const { language } = content.settings;
  const faq = await buyerFaq({ workspace, campaign, fonts, language });
  return {
    campaign,
    content,
    day,
    form: { ...form, name: `disclosure-form-${campaign.code}-${form.data.vin}.pdf` },
    faq: faq && { ...faq, name: `faq-${campaign.code}.pdf` },
  };
}
