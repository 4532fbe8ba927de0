import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const openPlaceholder = phraseRule({
  id: 'LANG-005',
  title: 'No placeholder is left in a text.',
  severity: 'error',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'TBD, [date] and XX are notes of the author. A volume that is TBD is data and prints as such in a table; only texts are looked at.',
  passes: { sample: 'service_campaign', campaign: { condition: 'Water can enter the connector.' } },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector until [date].' },
    finds: '"[date]" is a placeholder.',
  },
  negatable: false,
  only: ({ reader }) => reader === 'owner',
  phrases: [
    /\[[A-Za-z][a-z _]{1,30}\]/,
    /T\.?B\.?D\.?(?=\W|$)/,
    /lorem ipsum/,
    /insert (?:text|date|number|name) here/,
    /XX+/,
    /to be (?:determined|completed|inserted)/,
  ],
  says: (words) => `"${words}" is a placeholder.`,
});
