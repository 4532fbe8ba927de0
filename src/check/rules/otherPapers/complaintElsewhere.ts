import { NO_RECALL, SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const complaintElsewhere = phraseRule({
  id: 'NR-014',
  title: 'The complaint clause of recalls stands in no other letter.',
  severity: 'warning',
  kinds: [...NO_RECALL, ...SAFETY_RECALL],
  documents: ['owner-letter', 'owner-faq'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Where to complain about a recall is no place for complaints about a program, nor about a letter of a recall that says statutory: false. The look-up page of NHTSA passes.',
  only: ({ campaign, notice }) => campaign.kind !== 'safety_recall' || !notice.statutory,
  passes: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'You can look up recalls at www.nhtsa.gov/recalls.' },
  },
  fails: {
    sample: 'service_campaign',
    campaign: { 'owner_letter.closing[0]': 'You may submit a complaint to the Administrator of NHTSA.' },
    finds:
      'The complaint clause of recalls stands in a letter that is none: "submit a complaint to the Administrator of NHTSA".',
  },
  phrases: [
    /(?:submit|file|send|make) a complaint (?:to|with) (?:the Administrator|NHTSA|the National Highway)[^.]{0,40}/,
    /write to the Administrator/,
    /(?:vehicle safety|auto safety) hotline/,
    /1-888-327-4236/,
    /National Highway Traffic Safety Administration, 1200/,
  ],
  says: (words) => `The complaint clause of recalls stands in a letter that is none: "${words}".`,
});
