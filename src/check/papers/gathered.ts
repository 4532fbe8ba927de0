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
  readonly answers: Paper['answers'];
}

/** A choice that only one of many conditions makes is read as well, within reason. */
const MOST_ALONE = 40;

/**
 * In each phase that the notice is for and each language: one to whom every condition applies, and one to whom none does;
 * in the first phase also one for each condition, to whom it alone applies.
 */
export function readersOf({ source, notice }: Speaking, reader: Paper['reader']): readonly Reader[] {
  const { campaign } = source;
  const waits = notice.kind === 'interim';
  const phases = campaign.phases.filter(({ available }) => available !== waits).map(({ number }) => number);
  const languages = reader === 'dealer' ? (['en'] as const) : campaign.languages;
  const { length } = source.conditions.words;
  return (phases.length === 0 ? [undefined] : phases).flatMap((phase, index) =>
    languages.flatMap((language): readonly Reader[] => {
      const invented = inventedFor(campaign, { phase, language });
      const alone = index > 0 || reader === 'dealer' ? 0 : Math.min(length, MOST_ALONE);
      return [
        { invented, answers: 'yes' },
        { invented, answers: 'no' },
        ...Array.from({ length: alone }, (_, at): Reader => {
          const met = `${'0'.repeat(at)}1`.padEnd(length, '0');
          return { invented: { ...invented, met }, answers: 'one' };
        }),
      ];
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
