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
    /(?:remedy|repair|parts?) (?:is|are) (?:not (?:yet )?available(?: yet| at this time| now)?|still being (?:made|developed|produced|tested)|under development)/,
    /(?:not yet|currently un)available/,
    /we are (?:still )?(?:working on|developing|testing|preparing) (?:a |the |our )?(?:remedy|repair|solution|parts?|software)/,
    /we will (?:write|notify|send|mail|inform|contact) (?:to )?you (?:again |a (?:second|another) (?:letter|notice) )?(?:when|once|as soon as) (?:the |your )?(?:remedy|parts?|repair)/,
    /you will (?:receive|get) (?:a second|another) (?:letter|notice)/,
    /(?:todavía|aún) no (?:está|están) disponibles?/,
    /le (?:escribiremos|avisaremos|enviaremos)[^.]{0,40}cuando/,
  ],
  says: (words) => `The remedy letter still says "${words}".`,
});
