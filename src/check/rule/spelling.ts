/** What rules ask of spelling dictionaries. */
import type { Language } from '../../shapes/units.js';

export interface Speller {
  /** Whether the dictionary has the word as it is written. */
  knows(word: string): boolean;
  /** Undefined if nothing is near. Takes some milliseconds. */
  nearest(word: string): string | undefined;
}

export type Spelling = Readonly<Partial<Record<Language, Speller>>>;
