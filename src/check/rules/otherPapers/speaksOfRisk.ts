import { NO_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const speaksOfRisk = phraseRule({
  id: 'NR-006',
  title: 'A program that is no recall does not speak of a risk to safety.',
  severity: 'warning',
  kinds: NO_RECALL,
  documents: ['owner-letter', 'owner-faq', 'csp-sheet', 'dealer-letter', 'dealer-faq'],
  basis: { source: '49 USC 30118(c)', sure: 'confirmed' },
  explanation:
    'If the condition can hurt somebody, counsel decides whether it is a recall. Phrases of risk only; negations pass.',
  passes: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector, and the wiper may make a noise.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { condition: 'Water can enter the connector, which may increase the risk of a crash.' },
    finds: '"increase the risk of a crash" speaks of a safety risk; ask counsel whether this is a recall.',
  },
  phrases: [
    /(?:increases?|increasing|raises?|raising) (?:the|your) (?:risk|likelihood|chance) of (?:a |an |personal |serious )?(?:crash|accident|injury|injuries|fire|collision)/,
    /risk of (?:a |an |personal |serious )?(?:crash|injury|injuries|fire|collision)/,
    /(?:can|could|may|might) (?:cause|lead to|result in|contribute to) (?:a |an |serious |personal |severe )*(?:crash|accident|collision|injury|injuries|death|vehicle fire|fire)/,
    /(?:can|could|may|might) (?:be |get )?(?:seriously )?(?:injured?|hurt|killed|burned)/,
    /(?:can|could|may|might) (?:be dangerous|catch fire|ignite|crash|lose control)/,
    /(?:driver|you) (?:can|could|may|might) lose (?:control|steering|braking)/,
    /loss of (?:vehicle |steering |directional )?control/,
    /(?:a |an )?safety (?:risk|hazard|defect|concern|issue|problem)/,
    /aumentar? el riesgo de (?:un )?(?:choque|accidente|lesiones|incendio)/,
    /(?:puede|podría) (?:provocar|causar|ocasionar) (?:un )?(?:choque|accidente|incendio|lesiones)/,
  ],
  says: (words) => `"${words}" speaks of a safety risk; ask counsel whether this is a recall.`,
});
