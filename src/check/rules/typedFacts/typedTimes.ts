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
    'Sentences that say how long a repair, a remedy, an inspection or the work takes are compared with the times of repairs, inspection and interim_work, in minutes. A range passes if one of its ends is known; so do times of linked campaigns.',
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
          const typed = TAKES.test(sentence) ? writtenTimes(sentence) : [];
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

const TAKES =
  /\b(?:repairs?|work|remedy|remedies|inspections?|procedure|replacement|reparación|trabajo|inspección|reemplazo)\b[^.;]{0,60}?\b(?:takes?|lasts?|requires?|needs?|toma|tarda|dura|requiere)\b/i;

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
