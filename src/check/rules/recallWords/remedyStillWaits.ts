import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const remedyStillWaits = phraseRule({
  id: 'SR-045',
  title: 'A remedy letter does not say that the remedy is still to come.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.7(a)(1)', sure: 'none' },
  explanation:
    'Words of the interim letter are easily left behind when the remedy arrives. That a dealer may have to order a part passes.',
  passes: {
    sample: 'safety_recall',
    campaign: { remedy: 'Any {{brand.dealer}} will replace the latch **without charge** to you.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      remedy:
        'The remedy is not available yet. Any {{brand.dealer}} will replace the latch **without charge** to you.',
    },
    finds: 'The remedy letter still says "remedy is not available yet".',
  },
  negatable: false,
  only: ({ notice }) => notice.kind === 'remedy',
  phrases: [
    /(?:remedy|repair|parts?) (?:is|are) (?:not (?:yet )?available(?: yet)?|still being (?:made|developed|produced))/,
    /(?:not yet|currently un)available/,
    /we will (?:write|notify) (?:to )?you (?:again )?when (?:the )?(?:remedy|parts?)/,
    /(?:todavía|aún) no (?:está|están) disponibles?/,
  ],
  says: (words) => `The remedy letter still says "${words}".`,
});
