/** What gathering papers shares: what was made, and what could not be. */
import { Fault } from '../../base/problems.js';
import type { SpokenNotice } from '../../campaign/schema/campaignSchema.js';
import { inventedFor } from '../../render/letters/inventedFor.js';
import type { LetterSource } from '../../render/letters/letterSource.js';
import type { Letters } from '../../render/letters/letters.js';
import type { Invented } from '../../shapes/recordField.js';
import type { Paper } from '../rule/paper.js';

export interface Gathered {
  readonly papers: Paper[];
  /** Texts that a paper needs in its language and that have none. */
  readonly untranslated: Fault[];
}

/** One notice, with what its papers are made with. */
export interface Speaking {
  readonly source: LetterSource;
  readonly letters: Letters;
  readonly notice: SpokenNotice;
}

export interface Reader {
  readonly invented: Invented;
  /** Whether every condition of the texts holds for it; else none does that is yes or no. */
  readonly answers: 'yes' | 'no';
}

/** In each phase that the notice is for and each language: one to whom every condition applies, and one to whom none does. */
export function readersOf({ source, notice }: Speaking, reader: Paper['reader']): readonly Reader[] {
  const { campaign } = source;
  const waits = notice.kind === 'interim';
  const phases = campaign.phases.filter(({ available }) => available !== waits).map(({ number }) => number);
  const languages = reader === 'dealer' ? (['en'] as const) : campaign.languages;
  return (phases.length === 0 ? [undefined] : phases).flatMap((phase) =>
    languages.flatMap((language) => {
      const invented = inventedFor(campaign, { phase, language });
      return (['yes', 'no'] as const).map((answers) => ({ invented, answers }));
    }),
  );
}

/** Enters the papers that `make` makes. Throws what merging throws, except TRANSLATION_MISSING. */
export function gatherInto(gathered: Gathered, speaking: Speaking, make: () => readonly Paper[]): void {
  try {
    gathered.papers.push(...make());
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === 'TRANSLATION_MISSING') gathered.untranslated.push(error);
    else if (error.code !== 'RECALL_FACT' || !isNotMailedYet(speaking)) throw error;
  }
}

/** While a remedy is not available and its day unknown, only the interim notice can be made. */
function isNotMailedYet({ source: { campaign }, notice }: Speaking): boolean {
  const { phases, available } = campaign;
  return (
    notice.kind === 'remedy' && !(phases.length === 0 ? available : phases.some((phase) => phase.available))
  );
}
