/** One document as the readers of one variant get it. */
import type { Campaign, SpokenNotice } from '../../campaign/schema/campaignSchema.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { Language } from '../../shapes/units.js';

/** Where a text is written: a field of a campaign or brand file, or a line of a template. */
export type Origin =
  | { readonly file: string; readonly field: string }
  | { readonly file: string; readonly line: number };

/** A paragraph, heading, list entry or cell. */
export interface Block {
  /** With single spaces; a slot is `‹vin›`. */
  readonly text: string;
  /** `p`, `h2`, `li`, `td`. */
  readonly element: string;
  readonly classes: readonly string[];
  /** Id of the prescribed text that it is; undefined for what people wrote. */
  readonly statute: string | undefined;
  /** The nearest heading above it; empty before the first. */
  readonly heading: string;
  /** Files and fields that its words come from; a template if they are its own. */
  readonly origins: readonly Origin[];
  /** Addresses of its links, with the words that show them. */
  readonly links: readonly { readonly words: string; readonly href: string }[];
}

export interface Paper {
  /** Id in the registry, `owner-letter`; or kind of a message, `owner-notice`. */
  readonly document: string;
  /** Name of the follow-up whose paper it is. */
  readonly followUp?: string;
  readonly reader: 'owner' | 'dealer';
  /** The campaign as the notice says it. */
  readonly campaign: Campaign;
  readonly notice: SpokenNotice;
  /** The campaign whose section it prints: a linked one for a joint document. */
  readonly speaker: Campaign;
  readonly language: Language;
  readonly audience: string | undefined;
  /** Number of the phase that its record is in. */
  readonly phase: number | undefined;
  /** Whether every condition of its texts holds, one alone, or none. */
  readonly answers: 'yes' | 'one' | 'no';
  readonly blocks: readonly Block[];
  /** Laid out for an invented record; undefined for a message. @throws Fault of compose */
  readonly compose: (() => FilledComposition) | undefined;
}

export function isHeading({ element }: Block): boolean {
  return /^h[1-6]$/.test(element);
}

/** A question that a FAQ answers: its words are the reader's, not ours. */
export function isQuestion(block: Block): boolean {
  return isHeading(block) && block.text.endsWith('?');
}

/** Whether the campaign that is checked writes it; what a linked one writes is judged there. */
export function isOwn({ speaker, campaign }: Paper): boolean {
  return speaker.code === campaign.code;
}

/** The whole text of a paper that people wrote. */
export function ownBlocks({ blocks }: Paper): readonly Block[] {
  return blocks.filter(({ statute }) => statute === undefined);
}
