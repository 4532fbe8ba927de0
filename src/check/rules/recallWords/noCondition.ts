import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noCondition = phraseRule({
  id: 'SR-053',
  title: 'The remedy does not depend on a paper or a step of the owner.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'owner-faq'],
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
    /you must (?:present|show|bring|have|return|register)[^.]{0,60} (?:to|in order to) (?:receive|get|obtain)/,
    /only (?:if|with) (?:you (?:present|bring|show|return)|this letter|the original)/,
    /(?:is|are) required (?:in order )?to (?:receive|get|obtain) (?:the |this )?(?:remedy|repair)/,
    /debe presentar (?:esta carta|este aviso)[^.]{0,40} para (?:recibir|obtener)/,
  ],
  says: (words) => `The remedy may not depend on this: "${words}".`,
});
