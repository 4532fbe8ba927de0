/** Defines what a batch mails and to whom, for a campaign or a follow-up of several campaigns. */
import type { Brand } from '../../campaign/schema/brandSchema.js';
import type { Campaign, Phase, SpokenNotice } from '../../campaign/schema/campaignSchema.js';
import type { Insert } from '../../campaign/schema/sections/enclosures.js';
import type { Text } from '../../campaign/schema/values.js';
import type { Standing } from '../../campaign/workspace/standing.js';
import type { Households } from '../../select/pieces/households.js';
import type { Language } from '../../shapes/units.js';

export interface Mailing {
  /** The prefix of piece ids and titles: 23LJ01, 2013-02. */
  readonly name: string;
  readonly title: Text;
  /** An owner gets mail if any of these covers the vehicle and is not done. Never empty. */
  readonly campaigns: readonly Campaign[];
  /** Languages of its letters; any other falls back to English. */
  readonly languages: readonly Language[];
  /** The phases that a batch may select; none if all vehicles are mailed to at the same time. */
  readonly phases: readonly Phase[];
  /** Whether the remedy is available, for a mailing without phases. */
  readonly available: boolean;
  /** The notice that is mailed; undefined for a follow-up. */
  readonly notice: SpokenNotice | undefined;
  /** Mailed if a request names no document. */
  readonly letter: string;
  /**
   * The documents of a piece if this one is mailed, in order.
   * @throws Fault DOCUMENT_UNKNOWN, DOCUMENT_ABSENT, or USAGE for one that is not for owners
   */
  readonly documentsOf: (document: string) => readonly string[];
  /** What else goes into the envelope with it: labels, cards and printed matter. */
  readonly insertsOf: (document: string) => readonly Insert[];
  /** The brand as that document says it. */
  readonly brandFor: (document: string) => Brand;
  /** Every file that its letters are made from, for the fingerprint of the batch. */
  readonly files: readonly unknown[];
  /** Of each file that its letters are made from: what is open, what is assumed. */
  readonly standing: readonly Standing[];
  /** How several vehicles of one owner share an envelope; undefined where each has its own. */
  readonly households?: Households | undefined;
  /** The letter that lists several vehicles of one owner, and what each of them gets besides; undefined where each has its own letter. */
  readonly listing?: { readonly letter: string; readonly besides: readonly string[] } | undefined;
  /** Whether open vehicles are also counted by area and dealer. */
  readonly countsOpen: boolean;
}
