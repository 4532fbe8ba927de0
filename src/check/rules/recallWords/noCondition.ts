import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noCondition = phraseRule({
  id: 'SR-053',
  title: 'The remedy does not depend on a paper or a step of the owner.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter', 'owner-notice', 'owner-faq'],
  basis: { source: '49 USC 30120(a)(1)', sure: 'confirmed' },
  explanation:
    'An owner who lost the letter has the same right. Please bring this letter is a request and passes.',
  passes: { sample: 'safety_recall', campaign: { 'owner_letter.closing[0]': 'Please bring this letter.' } },
  fails: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'You must present this letter to receive the remedy.' },
    finds: 'The remedy may not depend on this: "You must present this letter to receive".',
  },
  phrases: [
    /you must (?:present|show|bring|have|return|register|provide|submit|complete|sign)[^.]{0,70} (?:to|in order to) (?:receive|get|obtain|qualify|be eligible)/,
    /only (?:if|with) (?:you (?:present|bring|show|return|register)|this letter|the original)/,
    /only (?:owners|those|vehicles) (?:who|whose|that)[^.]{0,60}(?:will|can|may) (?:receive|get|obtain|be remedied|be repaired)/,
    /without this (?:letter|notice)[^.]{0,30}(?:cannot|will not|no)/,
    /(?:is|are) required (?:in order )?to (?:receive|get|obtain|qualify for) (?:the |this )?(?:free )?(?:remedy|repair)/,
    /(?:remedy|repair) (?:is|will be) (?:conditioned|conditional|contingent) on/,
    /debe presentar (?:esta carta|este aviso)[^.]{0,40} para (?:recibir|obtener)/,
    /solo (?:si|con) (?:presenta|esta carta|este aviso)/,
  ],
  says: (words) => `The remedy may not depend on this: "${words}".`,
});
