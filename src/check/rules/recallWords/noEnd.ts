import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const noEnd = phraseRule({
  id: 'SR-049',
  title: 'The free remedy of a recall does not expire.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter', 'follow-up-letter', 'owner-notice', 'owner-faq', 'dealer-faq'],
  basis: { source: '49 USC 30120(a)(1)', sure: 'confirmed' },
  explanation:
    'The remedy is free as long as the law obliges the maker. An end of a phase, of a loaner or of an extra benefit is no end of the remedy.',
  passes: {
    sample: 'safety_recall',
    campaign: { 'owner_letter.closing[0]': 'Please make an appointment soon.' },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'owner_letter.closing[0]': 'Please make an appointment soon; this offer ends on December 31, 2028.',
    },
    finds: 'The free remedy of a recall does not expire; "this offer ends" sets an end.',
  },
  phrases: [
    /(?:this |the )?(?:offer|recall|remedy|free repair|free remedy|campaign) (?:ends|expires|will end|will expire|is (?:only )?valid (?:until|through))/,
    /while supplies last/,
    /for a limited time/,
    /(?:offer|remedy|repair|it) (?:is )?(?:valid|available|free|without charge|free of charge) (?:only )?(?:until|through|before|for (?:one|two|three|\d+) (?:years?|months?|days?))/,
    /(?:you )?have until [^.]{3,25} to (?:have|get|bring|schedule)/,
    /(?:after|before) (?:January|February|March|April|May|June|July|August|September|October|November|December)[^.]{0,60}(?:pay for|no longer (?:be )?free|free remedy (?:ends|expires)|at your (?:own )?(?:cost|expense))/,
    /no longer (?:be )?(?:free|without charge) after/,
    /(?:la |esta |el )?(?:oferta|reparación|llamado) (?:vence|termina|caduca|es válid[oa] hasta)/,
    /gratuit[oa] hasta|sin costo hasta/,
    /por tiempo limitado/,
    /hasta agotar existencias/,
  ],
  says: (words) => `The free remedy of a recall does not expire; "${words}" sets an end.`,
});
