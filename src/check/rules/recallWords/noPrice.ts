import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noPrice = phraseRule({
  id: 'SR-052',
  title: 'No price or condition stands on the free remedy.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'owner-faq'],
  basis: { source: '49 USC 30120(a)(1)', sure: 'confirmed' },
  explanation:
    "The remedy is without charge whatever the warranty, the mileage or the owner's history. That other repairs found during the visit cost money may be said.",
  passes: {
    sample: 'safety_recall',
    campaign: { 'owner_faq.questions[2].answer': 'It takes 40 minutes and is without charge.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'owner_faq.questions[2].answer': 'It takes 40 minutes. A diagnostic fee may apply.' },
    finds: '"A diagnostic fee may apply" puts a price or condition on the free remedy.',
  },
  phrases: [
    /(?:a |the )?(?:diagnostic|diagnosis|inspection|service) (?:fee|charge)s? (?:may|will|can) apply/,
    /if your warranty is (?:still )?(?:valid|in effect)/,
    /if (?:your vehicle|it) is (?:still )?(?:under|within) (?:the )?warranty/,
    /subject to (?:a )?(?:charge|fee)/,
    /you (?:may|will) (?:have to|be asked to) pay for the (?:repair|remedy|diagnosis|inspection)/,
    /at a reduced (?:price|cost)/,
    /se (?:le )?cobrará/,
    /si su garantía (?:está|sigue) vigente/,
  ],
  says: (words) => `"${words}" puts a price or condition on the free remedy.`,
});
