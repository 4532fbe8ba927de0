/** What the page shows, as its address says it. Only what the workspace has can be asked for: an address is no path. */
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { REMEDY } from '../../campaign/schema/notices.js';
import type { Language } from '../../shapes/units.js';
import type { DocumentEntry } from './listDocuments.js';

export interface View {
  /** Its code. */
  readonly campaign: string;
  /** Id of a document, or kind of a message. */
  readonly document: string;
  readonly audience: string | undefined;
  /** Name of the follow-up whose paper it is. */
  readonly followUp: string | undefined;
  readonly language: Language;
  /** Id of the notice. */
  readonly notice: string | undefined;
  /** Id of the variant that is asked for; one that the document does not have is the one of most owners. */
  readonly variant: string | undefined;
}

/** The parts of an address after its question mark. */
export type Query = Readonly<Record<string, unknown>>;

export function readView(
  query: Query,
  campaign: Campaign,
  entries: readonly DocumentEntry[],
): View | undefined {
  const wanted = entries.filter(
    ({ id, followUp }) => id === query.document && (followUp === undefined || followUp === query.followUp),
  );
  const entry = wanted.find(({ audience }) => audience === query.audience) ?? wanted[0] ?? entries[0];
  if (entry === undefined) return undefined;
  const notices = noticesOf(campaign).map(({ id }) => id);
  return {
    campaign: campaign.code,
    document: entry.id,
    audience: entry.audience,
    followUp: entry.followUp,
    language: campaign.languages.find((language) => language === query.language) ?? 'en',
    notice: notices.find((id) => id === query.notice) ?? REMEDY,
    variant: typeof query.variant === 'string' ? query.variant : undefined,
  };
}

/** The address of a view: `/?campaign=23LJ01&document=dealer-letter`. */
export function addressOf(
  view: View,
  more: Readonly<Record<string, string | undefined>> = {},
  path = '/',
): string {
  const all = { ...view, ...more };
  const given = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `${path}?${new URLSearchParams(given)}`;
}
