import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const notVoluntary = phraseRule({
  id: 'SR-019',
  title: 'An owner letter does not call a recall voluntary.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter', 'owner-notice'],
  basis: { source: 'practice', sure: 'memory' },
  explanation:
    'Owners read voluntary as: it is not that bad. Dealer papers are not looked at, nor is the letter of a maker that is no longer obliged to remedy.',
  passes: {
    sample: 'safety_recall',
    campaign: { risk: 'An open tailgate may block the view, which increases the risk of a crash.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      risk: 'We have voluntarily decided to recall these vehicles, since an open tailgate increases the risk of a crash.',
    },
    finds: '"voluntarily": owner letters do not call a recall voluntary.',
  },
  only: ({ campaign }) => campaign.recall?.obliged !== false,
  phrases: [
    /voluntar(?:y|ily)/,
    /(?:on|of) (?:our|its) own (?:initiative|accord|motion)/,
    /at (?:our|its) (?:own |sole )?discretion/,
    /(?:although|though|while) (?:we are|it is) not required to/,
    /as a (?:courtesy|gesture of goodwill|goodwill gesture)/,
    /voluntari(?:o|a|os|as|amente)/,
    /por (?:iniciativa|decisión) propia/,
  ],
  says: (words) => `"${words}": owner letters do not call a recall voluntary.`,
});
