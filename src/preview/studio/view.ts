/** What the page shows, as its address says it. Only what the workspace has can be asked for: an address is no path. */
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { DocumentId } from '../../shapes/documents/documents.js';
import type { Language } from '../../shapes/units.js';
import type { DocumentEntry } from './listDocuments.js';

export interface View {
  /** Its code. */
  readonly campaign: string;
  readonly document: DocumentId;
  readonly audience: string | undefined;
  readonly language: Language;
  /** Id of the notice; undefined for the remedy notice of a campaign that writes none. */
  readonly notice: string | undefined;
}

/** The parts of an address after its question mark. */
export type Query = Readonly<Record<string, unknown>>;

export function readView(
  query: Query,
  campaign: Campaign,
  entries: readonly DocumentEntry[],
): View | undefined {
  const wanted = entries.filter(({ id }) => id === query.document);
  const entry = wanted.find(({ audience }) => audience === query.audience) ?? wanted[0] ?? entries[0];
  if (entry === undefined) return undefined;
  const notices = noticesOf(campaign).map(({ id }) => id);
  return {
    campaign: campaign.code,
    document: entry.id,
    audience: entry.audience,
    language: campaign.languages.find((language) => language === query.language) ?? 'en',
    notice: notices.find((id) => id === query.notice) ?? notices.find((id) => id === 'remedy'),
  };
}

/** The address of a view: `/?campaign=23LJ01&document=dealer-letter`. */
export function addressOf(view: View, more: Readonly<Record<string, string>> = {}): string {
  const all = { ...view, ...more };
  const given = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `/?${new URLSearchParams(given)}`;
}
