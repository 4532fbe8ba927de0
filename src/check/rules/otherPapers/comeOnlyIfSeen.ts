import { COVERAGE_PROGRAMS } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const comeOnlyIfSeen = phraseRule({
  id: 'NR-008',
  title: 'Owners without the condition are not told to come.',
  severity: 'warning',
  kinds: COVERAGE_PROGRAMS,
  documents: ['owner-letter'],
  basis: { source: 'practice', sure: 'none' },
  explanation:
    'Coverage is for vehicles that show the condition; an invitation to all fills the shops for nothing. A sentence with if or when passes, and so does a free inspection that is part of the program.',
  passes: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'If you notice the condition, please bring your vehicle in.' },
  },
  fails: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'Please bring your vehicle in soon.' },
    finds: 'Owners without the condition are told to come: "Please bring your vehicle in".',
  },
  only: ({ speaker, campaign }) => speaker.code === campaign.code,
  unless: /\b(?:if|when|should|si|cuando|inspection)\b/i,
  phrases: [
    /please (?:bring|take) your vehicle (?:in|to)/,
    /please (?:make|schedule|call[^.]{0,40}for) an appointment/,
    /(?:contact|call) (?:any|your|an?) [^.]{0,40}to (?:have|arrange|schedule)[^.]{0,30}/,
    /haga una cita/,
  ],
  says: (words) => `Owners without the condition are told to come: "${words}".`,
});
