/** A campaign comes in; its newest FAQ goes out as PDF, without the questions that are for dealers only. */
import type { Workspace } from '../campaign/openWorkspace.js';
import type { Campaign } from '../campaign/schema.js';
import { type Rendered, renderDocument } from '../render/renderDocument.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Language } from '../shapes/units.js';

const FAQS = [
  { document: 'owner-faq', section: 'owner_faq', audience: undefined },
  { document: 'dealer-faq', section: 'dealer_faq', audience: 'buyer' },
] as const;

type Faq = (typeof FAQS)[number];

export interface FaqRequest {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly fonts: FontBook;
  readonly language: Language;
}

/** Undefined for a campaign that has none. */
export async function buyerFaq({
  workspace,
  campaign,
  fonts,
  language,
}: FaqRequest): Promise<Rendered | undefined> {
  const faq = newestFaq(campaign, workspace.linked(campaign));
  if (faq === undefined) return undefined;
  const { document, audience } = faq;
  return renderDocument({
    workspace,
    campaign: campaign.code,
    document,
    fonts,
    subject: { kind: 'none' },
    language,
    audience,
  });
}

/** By the day of publication; of two of one day, and among those without one, the owners' own. */
export function newestFaq(campaign: Campaign, linked: readonly Campaign[]): Faq | undefined {
  const dated = FAQS.flatMap((faq) => {
    const speaker = [campaign, ...linked].find((one) => one[faq.section] !== undefined);
    return speaker === undefined ? [] : [{ faq, day: speaker.published[faq.document] ?? '' }];
  });
  const [first, ...others] = dated;
  return others.reduce((newest, one) => (one.day > (newest?.day ?? '') ? one : newest), first)?.faq;
}
