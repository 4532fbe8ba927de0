import { readPeriod } from '../../../campaign/schema/values/readPeriod.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { mailingsOf } from '../../words/mailings.js';
import { sentencesOf } from '../../words/sentences.js';

export const typedMailing: Rule = {
  id: 'X-037',
  title: 'A text names no other time of the owner mailing than the file.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Sentences that say when owners will be written to: their month or day must meet one of the mailings of the campaign or of a linked one. Sentences about the past are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'dealer_letter.closing[0]': 'We will mail letters to owners in March 2026.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'dealer_letter.closing[0]': 'We will mail letters to owners in May 2026.' },
    finds: 'The text says that owners are written to in May 2026; the file says early March 2026.',
  },
  *check(checked) {
    const known = [checked.campaign, ...checked.linked].flatMap((campaign) => mailingsOf(campaign));
    if (known.length === 0) return;
    for (const paper of checked.papers(allPapers()).filter(isOwn))
      for (const block of ownBlocks(paper))
        for (const sentence of sentencesOf(block.text)) {
          if (!MAILS.test(sentence) || PAST.test(sentence)) continue;
          for (const [words] of sentence.matchAll(WRITTEN)) {
            const { from, to } = readPeriod(words) ?? {};
            if (from === undefined || to === undefined) continue;
            if (known.some((mailing) => mailing.from <= to && from <= mailing.to)) continue;
            yield {
              message: `The text says that owners are written to in ${words}; the file says ${[...new Set(known.map((mailing) => mailing.words))].join(', ')}.`,
              paper,
              block,
              words,
            };
          }
        }
  },
};

const MAILS =
  /\b(?:mail(?:ed|ing|s)?|write|notify|send|sent|notified)\b[^.]{0,60}\bowners?\b|\bowners?\b[^.]{0,40}\b(?:mailed|notified|written to|mailing)\b|\b(?:owner )?(?:letters?|notifications?|mailing)\b[^.]{0,40}\b(?:mailed|begins?|starts?|sent|go(?:es)? out)\b/i;
const PAST = /\b(?:was|were|had|have been|has been|already|earlier|previously)\b/i;
const WRITTEN =
  /(?:(?:early|mid|late)[- ])?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? \d{4}\b/gi;
