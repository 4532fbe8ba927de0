import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const deliveryAllowed = phraseRule({
  id: 'DL-002',
  title: 'No paper allows to deliver a new vehicle before its remedy.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: ['dealer-letter', 'dealer-faq', 'disclosure-form'],
  basis: { source: '49 USC 30120(i)', sure: 'confirmed' },
  explanation:
    'Federal law forbids to deliver a new vehicle under an open recall, and no form replaces the remedy. Used vehicles may be delivered.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'dealer_letter.closing[0]': 'A new vehicle may not be delivered before it is remedied.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'dealer_letter.closing[0]': 'A new vehicle may be delivered when its buyer signs the form.' },
    finds: '"new vehicle may be delivered" allows what Federal law forbids.',
  },
  unless: /\b(?:not|no|until|unless|once|after|remedied)\b/i,
  phrases: [
    /new (?:vehicles?|cars?|units?)(?: in (?:stock|inventory))? (?:may|can) (?:still )?be (?:delivered|sold|leased)/,
    /(?:may|can) (?:still )?(?:deliver|sell|lease) (?:a |any |these |the )?new (?:vehicles?|cars?|units?)/,
    /(?:it is |are )?(?:permissible|permitted|allowed|acceptable|free|authorized)(?: for (?:you|dealers))? to (?:deliver|sell|lease) (?:a |any |these |the )?new (?:vehicles?|cars?|units?)/,
    /(?:delivery|sale|lease) of (?:a |any |these |the )?new (?:vehicles?|cars?|units?) is (?:permitted|allowed|possible)/,
  ],
  says: (words) => `"${words}" allows what Federal law forbids.`,
});
