/** What letters are made from: a campaign or a follow-up, with all that speaks in its documents. */
import type { Brand } from '../campaign/brandSchema.js';
import type { FollowUp } from '../campaign/followUpSchema.js';
import type { Campaign } from '../campaign/schema.js';
import type { FontBook } from '../shapes/fontBook.js';

/** A campaign and all that speaks in its documents. */
export interface CampaignSource {
  readonly campaign: Campaign;
  /** The campaigns that it names as linked. */
  readonly linked: readonly Campaign[];
  /** The brand as that document of the campaign, or of a linked one, says it, overrides applied. */
  readonly brandFor: (document: string, speaker?: Campaign) => Brand;
}

/** What letters are made from. */
export interface LetterSource extends CampaignSource {
  /** The revision before the newest change, read when a document shows what changed. */
  readonly before: () => CampaignSource | undefined;
  /** Folders of templates; of two files with one name the first counts. */
  readonly templateFolders: readonly string[];
  readonly fonts: FontBook;
}

/** A follow-up and all that speaks in its documents. */
export interface FollowUpSource {
  readonly followUp: FollowUp;
  /** The campaigns that it names, in its order. */
  readonly campaigns: readonly Campaign[];
  /** The brand as the follow-up says it. */
  readonly brand: Brand;
  readonly templateFolders: readonly string[];
  readonly fonts: FontBook;
}
