import { OWNER_TEXTS } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { ownBlocks } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { wordsOf } from '../../words/readingGrade.js';
import { sentencesOf } from '../../words/sentences.js';

export const shortSentences: Rule = {
  id: 'LANG-003',
  title: 'Sentences for owners have at most 35 words.',
  severity: 'information',
  kinds: ALL_KINDS,
  documents: OWNER_TEXTS,
  basis: { source: 'practice', sure: 'none' },
  explanation: 'Prescribed sentences are not counted.',
  passes: { sample: 'service_campaign', campaign: { condition: 'Water can enter the connector.' } },
  fails: {
    sample: 'service_campaign',
    campaign: {
      condition:
        'Water can run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and run and stop.',
    },
    finds: '83 words in one sentence: "Water can run and run and run and run and run and run and ru ...".',
  },
  *check(checked) {
    for (const paper of checked.papers(OWNER_TEXTS))
      for (const block of ownBlocks(paper))
        for (const sentence of sentencesOf(block.text)) {
          const count = wordsOf(sentence).length;
          if (count > 35)
            yield {
              message: `${count} words in one sentence: "${sentence.slice(0, 60).trimEnd()} ...".`,
              paper,
              block,
              words: sentence.slice(0, 40).trimEnd(),
            };
        }
  },
};
