import { allPapers } from '../../rule/documents.js';
import { NO_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const soundsLikeRecall = phraseRule({
  id: 'NR-013',
  title: 'The name of a program does not sound like a recall.',
  severity: 'warning',
  kinds: NO_RECALL,
  documents: allPapers(),
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A safety program that is no recall makes owners think that it is one. Product names are not looked at.',
  passes: { sample: 'service_campaign', campaign: { program: 'Special Service Campaign' } },
  fails: {
    sample: 'service_campaign',
    campaign: { program: 'Safety Improvement Program' },
    finds: '"Safety Improvement Program" sounds like a recall.',
  },
  phrases: [
    /safety (?:improvement|enhancement|service|upgrade|related) (?:program|campaign|action)/,
    /(?:voluntary|service) recall(?: campaign| program)?/,
  ],
  says: (words) => `"${words}" sounds like a recall.`,
});
