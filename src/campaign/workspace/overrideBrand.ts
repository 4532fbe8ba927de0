/** Applies what a campaign or a document of it replaces of its brand. */
import { isDocumentId } from '../../shapes/documents/documentKinds.js';
import type { DocumentId } from '../../shapes/documents/documents.js';
import type { Brand, BrandOverride } from '../schema/brandSchema.js';
import type { Campaign } from '../schema/campaignSchema.js';

/** The brand as this campaign, and this document of it, says it. Groups are taken fact by fact, lists as a whole. */
export function brandFor(brand: Brand, campaign: Campaign, document?: string): Brand {
  const own = overrideBrand(brand, campaign.speaks);
  if (document === undefined || !isDocumentId(document)) return own;
  return overrideBrand(own, ofDocument(campaign, document));
}

function ofDocument(campaign: Campaign, document: DocumentId): BrandOverride {
  return campaign.document_speaks[document] ?? {};
}

export function overrideBrand(brand: Brand, override: BrandOverride): Brand {
  const { letterhead, customer, contact, links, sender, ...others } = override;
  return {
    ...brand,
    ...given(others),
    letterhead: { ...brand.letterhead, ...given(letterhead) },
    customer: { ...brand.customer, ...given(customer) },
    contact: { ...brand.contact, ...given(contact) },
    links: { ...brand.links, ...links },
    sender: { ...brand.sender, ...given(sender) },
  };
}

/** What is said; a key without a value says nothing. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function given<T extends object>(facts: T | undefined): Given<T> {
  return Object.fromEntries(
    Object.entries(facts ?? {}).filter(([, value]) => value !== undefined),
  ) as Given<T>;
}
