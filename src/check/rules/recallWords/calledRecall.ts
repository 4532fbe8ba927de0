import { dealerPapers, ownerPapers } from '../../rule/documents.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const calledRecall = phraseRule({
  id: 'SR-048',
  title: 'A recall is called a recall.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: [...ownerPapers(), ...dealerPapers()],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'A recall that calls itself a program or a campaign for satisfaction looks optional. Names of departments and of linked programs are facts and are not looked at.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'Thank you for your attention to this safety recall.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'owner_letter.closing[0]': 'Thank you for your attention to this customer satisfaction program.',
    },
    finds: 'A recall is called "this customer satisfaction program" here.',
  },
  phrases: [
    /(?:this|the|our) (?:voluntary )?(?:customer |owner )?(?:satisfaction|service|support|technical|field|product improvement|product enhancement|quality) (?:program|campaign|action|update|initiative)(?! (?:[A-Z]*\d|\())/,
    /is (?:just |only )?a (?:customer |owner )?(?:satisfaction|service|support|technical|product improvement|quality) (?:program|campaign|action|update|initiative)/,
    /est[ae] (?:programa|campaña|acción) de (?:satisfacción|servicio|apoyo|calidad)(?: al cliente)?/,
    /en esta campaña de servicio/,
  ],
  says: (words) => `A recall is called "${words}" here.`,
});
