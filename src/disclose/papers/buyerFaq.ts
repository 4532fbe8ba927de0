/** Makes the campaign's newest FAQ as a PDF, without the questions meant for dealers only. */

import { keptWith } from '../../base/keptWith.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { renderDocument } from '../../render/renderDocument.js';
import type { Rendered } from '../../render/renderRequest.js';
import { audiencesOf, documentKinds } from '../../shapes/documents/documentKinds.js';
import type { DocumentId, DocumentKind } from '../../shapes/documents/documents.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Language } from '../../shapes/units.js';

/** A document for buyers and its audience. */
interface Faq extends Pick<DocumentKind<'campaign'>, 'section'> {
  readonly document: DocumentId;
  readonly audience: 'buyer' | undefined;
}

function faqs(): readonly Faq[] {
  return documentKinds('campaign')
    .filter(({ isForBuyers }) => isForBuyers === true)
    .map((kind) => ({
      document: kind.id,
      section: kind.section,
      audience: audiencesOf(kind).includes('buyer') ? 'buyer' : undefined,
    }));
}

export interface FaqRequest {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly fonts: FontBook;
  readonly language: Language;
}

/** Undefined for a campaign without one. */
export async function buyerFaq({
  workspace,
  campaign,
  fonts,
  language,
}: FaqRequest): Promise<Rendered | undefined> {
  const faq = newestFaq(campaign, workspace.linked(campaign));
  if (faq === undefined) return undefined;
  const { document, audience } = faq;
  return keptWith(workspace, `faq ${campaign.code} ${language}`, () =>
    renderDocument({
      workspace,
      campaign: campaign.code,
      document,
      fonts,
      subject: { kind: 'none' },
      language,
      audience,
    }),
  );
}

/**
 * The campaign's own FAQ comes before one of a linked campaign. Of two, the one published last; on the same day or
 * without a day, the owners'.
 */
export function newestFaq(campaign: Campaign, linked: readonly Campaign[]): Faq | undefined {
  for (const speaker of [campaign, ...linked]) {
    const faq = newestOf(speaker);
    if (faq !== undefined) return faq;
  }
  return undefined;
}

function newestOf(campaign: Campaign): Faq | undefined {
  const dayOf = ({ document }: Faq): string => campaign.published[document] ?? '';
  const there = faqs().filter(({ section }) => campaign[section] !== undefined);
  return there.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))[0];
}
