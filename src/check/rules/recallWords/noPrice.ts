import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noPrice = phraseRule({
  id: 'SR-052',
  title: 'No price or condition stands on the free remedy.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter', 'owner-notice', 'owner-faq'],
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
    finds: '"diagnostic fee may apply" puts a price or condition on the free remedy.',
  },
  phrases: [
    /(?:(?:diagnostic|diagnosis|inspection|service|labor|shop) )?(?:fee|charge|deductible|co-?pay(?:ment)?)s? (?:of \$\d+ )?(?:may|will|can|might) apply/,
    /\$\d+(?:\.\d\d)? (?:fee|charge|deductible)/,
    /(?:small|nominal|reduced|modest) (?:charge|fee|cost) (?:for|of)/,
    /if your warranty is (?:still )?(?:valid|in effect)/,
    /if (?:your vehicle|it) is (?:still )?(?:under|within|covered by) (?:the |its |your )?warranty/,
    /(?:covered )?under (?:the terms of )?(?:your|the) (?:new vehicle )?(?:limited )?warranty/,
    /subject to (?:a )?(?:charge|fee|deductible)/,
    /(?:you|owners) (?:may|will|must|would) (?:have to|be asked to|need to|be required to)? ?pay (?:only )?(?:for )?(?:the )?(?:repair|remedy|diagnosis|inspection|parts|labor)/,
    /you pay (?:only )?(?:for )?(?:the )?(?:parts|labor|diagnosis|inspection|repair)/,
    /you (?:may|will|can) be charged/,
    /(?:may|will|can) charge you/,
    /(?:labor|parts|diagnosis|towing)(?: costs?)? (?:is|are) (?:at )?your (?:own )?(?:responsibility|expense|cost)/,
    /at (?:a reduced|half|a discounted) (?:price|cost)|half price/,
    /(?:with|having) (?:more|less|fewer) than [\d,]+ miles (?:are|is) not/,
    /(?:se (?:le )?cobrará|puede haber un cargo|tendrá que pagar|con un cargo)/,
    /si su garantía (?:está|sigue) vigente/,
  ],
  says: (words) => `"${words}" puts a price or condition on the free remedy.`,
});
