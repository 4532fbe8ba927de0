import { NO_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const callsItselfRecall = phraseRule({
  id: 'NR-004',
  title: 'A program that is no recall does not call itself one.',
  severity: 'error',
  kinds: NO_RECALL,
  documents: ['owner-letter', 'csp-sheet', 'owner-faq', 'dealer-faq', 'dealer-letter'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Only this, the or our recall count, and your vehicle being recalled. Look-up sentences, course titles, questions, negations and other actions named by their number are not looked at.',
  passes: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector. This is not a recall.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector. This recall covers the connector.' },
    finds: 'A program that is no recall calls itself one: "This recall".',
  },
  unless: /nhtsa\.gov|safercar|whether|look up|Essentials|\d{2}[VETC]-?\d{3}/i,
  phrases: [
    /(?:this|our|your) (?:voluntary )?(?:safety )?recall/,
    /the (?:safety )?recall (?:covers|includes|repair|work|remedy)/,
    /(?:is|are|has been|have been) (?:being )?(?:recall(?:ed|ing)|(?:subject to|included in|part of|under|covered by) (?:a|the|this) (?:safety )?recall)/,
    /(?:we are|is|are) (?:conducting|announcing|launching|performing|issuing) a (?:voluntary )?(?:safety )?recall/,
    /recall(?:s|ed|ing)? (?:your|these|this|certain)(?: [\w-]+){0,3} (?:vehicles?|cars?|models?)/,
    /este llamado a revisión/,
    /está incluido en (?:un|el) llamado/,
  ],
  says: (words) => `A program that is no recall calls itself one: "${words}".`,
});
