import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noPromotion = phraseRule({
  id: 'SR-020',
  title: 'A recall notice promotes nothing.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'owner-faq', 'envelope'],
  basis: { source: 'practice; 49 USC 30120', sure: 'memory' },
  explanation:
    'A notice that also sells is read as advertising, and thrown away. Only phrases of selling are looked for: a software update, a certified vehicle or a dealer who offers the remedy is none.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'Please bring your vehicle to a dealer.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'Please also ask about our trade-in offers.' },
    finds: '"trade-in offers" is promotion; it does not belong in a recall notice.',
  },
  phrases: [
    /trade-in (?:offers?|value|allowance|bonus)/,
    /coupons?/,
    /discounts?/,
    /(?:special|exclusive|limited-time) offers?/,
    /test drives?/,
    /save \$?\d+ ?(?:%|percent|dollars)?/,
    /\d+ ?(?:%|percent) off/,
    /new models?/,
    /upgrade to a new/,
    /loyalty (?:bonus|program|points)/,
    /descuentos?/,
    /cup(?:ó|o)n(?:es)?/,
    /oferta especial/,
    /prueba de manejo/,
  ],
  says: (words) => `"${words}" is promotion; it does not belong in a recall notice.`,
});
