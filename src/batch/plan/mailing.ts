/** What a batch mails and to whom: all that a campaign and a follow-up of several have in common. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign, Phase } from '../../campaign/schema/campaignSchema.js';
import type { Text } from '../../campaign/schema/values.js';
import type { Language } from '../../shapes/units.js';

export interface Mailing {
  /** Begins piece ids and titles: 23LJ01, 2013-02. */
  readonly name: string;
  readonly title: Text;
  /** A vehicle is written to for each of these that covers it and is not done. Never empty. */
  readonly campaigns: readonly Campaign[];
  /** Languages of its letters; any other falls back to English. */
  readonly languages: readonly Language[];
  /** Phases that a batch may take; none where all vehicles are written to at once. */
  readonly phases: readonly Phase[];
  /** Mailed when a request names no document. */
  readonly letter: string;
  /**
   * The documents of a piece when this one is mailed, in their order.
   * @throws Fault DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, or USAGE for one that owners do not get
   */
  readonly documentsOf: (document: string) => readonly string[];
  /** The brand as that document says it. */
  readonly brandFor: (document: string) => Brand;
  /** Every file that its letters are made from, for the fingerprint of the batch. */
  readonly files: readonly unknown[];
  /** Whether the open vehicles are counted by area and dealer beside the letters. */
  readonly countsOpen: boolean;
}
