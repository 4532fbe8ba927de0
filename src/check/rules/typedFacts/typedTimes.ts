import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { sentencesOf } from '../../words/sentences.js';
import { type WrittenTime, writtenTimes } from '../../words/writtenTimes.js';

export const typedTimes: Rule = {
  id: 'X-022',
  title: 'The time of the work is the one that the file gives.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Sentences that say how long a repair, a remedy, an inspection or the work takes, and answers to that question, are compared with the times of repairs, inspection and interim_work, in minutes. A range passes if one of its ends is known; so do times of linked campaigns.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'The repair takes about half an hour.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'The repair takes about 45 minutes.' },
    finds: 'The text says 45 minutes; the file says approximately 30 minutes.',
  },
  *check(checked) {
    const known = [checked.campaign, ...checked.linked].flatMap(timesOf);
    if (known.length === 0) return;
    const minutes = new Set(known.map((time) => time.minutes));
    const papers = checked.papers(allPapers()).filter(isOwn);
    for (const paper of papers)
      for (const block of ownBlocks(paper))
        for (const sentence of sentencesOf(block.text)) {
          const typed = isOnWork(sentence, block.heading) ? writtenTimes(sentence) : [];
          if (typed.length === 0 || typed.some((time) => minutes.has(time.minutes))) continue;
          const words = typed[0]?.words ?? '';
          yield {
            message: `The text says ${words}; the file says ${[...new Set(known.map((time) => time.words))].join(', ')}.`,
            paper,
            block,
            words,
          };
        }
  },
};

const WORK =
  '(?:repairs?|work|remedy|remedies|inspections?|procedure|replacement|reparación|trabajo|inspección|reemplazo)';
const TAKES = new RegExp(
  `\\b${WORK}\\b[^.;]{0,60}?\\b(?:takes?|lasts?|requires?|needs?|toma|tarda|dura|requiere)\\b|\\ballow\\b[^.;]{0,40}\\bfor the ${WORK}\\b`,
  'i',
);
const IT_TAKES = /^(?:(?:it|this)\b.{0,30}\b(?:takes?|lasts?)|dura|toma|tarda)\b/i;
const ASKED = new RegExp(`\\b${WORK}\\b.*\\b(?:take|last|long|time|dura|toma|tarda)`, 'i');

/** It takes 40 minutes is on the work where the question is. */
function isOnWork(sentence: string, heading: string): boolean {
  return TAKES.test(sentence) || (IT_TAKES.test(sentence) && ASKED.test(heading));
}

/** As the file says them, and what their parts amount to. */
function timesOf({ repairs, inspection, interim_work }: Campaign): readonly WrittenTime[] {
  return [...repairs, ...inspection, ...interim_work].flatMap((each) => {
    const { time } = each;
    const allow = 'allow' in each ? each.allow : undefined;
    return [time, allow].flatMap((duration) =>
      duration === undefined
        ? []
        : [
            { words: duration.printed.en, minutes: duration.minutes },
            ...writtenTimes(duration.printed.en).map(({ minutes }) => ({
              words: duration.printed.en,
              minutes,
            })),
          ],
    );
  });
}
