import { ALL_KINDS } from '../../rule/kinds.js';
import type { Paper } from '../../rule/paper.js';
import { isHeading } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';

const INTERNAL_QUESTION = {
  'owner_faq.questions[3]': {
    id: 'Q4',
    ask: 'How many parts are there?',
    answer: 'Two thousand.',
    internal: true,
  },
};

export const internalStays: Rule = {
  id: 'DL-006',
  title: 'An internal answer reaches no owner and no buyer.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: ['owner-faq', 'dealer-faq'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Questions marked internal are for dealers. The templates leave them out of the papers of owners and buyers; one of the workspace that prints every question is found here.',
  passes: {
    sample: 'safety_recall',
    campaign: INTERNAL_QUESTION,
  },
  fails: {
    sample: 'safety_recall',
    campaign: INTERNAL_QUESTION,
    files: {
      'templates/partials/faq-list.hbs':
        '{{#each questions as |question|}}\n<h2>{{inline question.ask}}</h2>\n{{markdown question.answer}}\n{{/each}}\n',
    },
    finds: 'The question "How many parts are there?" is internal, and owners would read it.',
  },
  *check(checked) {
    for (const paper of checked.papers(['owner-faq', 'dealer-faq'])) {
      if (paper.audience === 'dealer') continue;
      const key = paper.document === 'owner-faq' ? 'owner_faq' : 'dealer_faq';
      for (const [index, { ask, internal }] of (paper.speaker[key]?.questions ?? []).entries()) {
        const words = ask[paper.language] ?? ask.en;
        if (internal && printsQuestion(paper, words))
          yield {
            message: `The question "${words}" is internal, and ${paper.document === 'owner-faq' ? 'owners' : 'buyers'} would read it.`,
            path: `${key}.questions[${index}].internal`,
            paper,
          };
      }
    }
  },
};

const printsQuestion = ({ blocks }: Paper, words: string): boolean =>
  blocks.some((block) => isHeading(block) && block.text.endsWith(words.trim()));
