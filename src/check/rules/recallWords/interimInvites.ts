import { SAFETY_RECALL } from '../../rule/kinds.js';
import { phraseRule } from '../../words/phraseRule.js';

export const interimInvites = phraseRule({
  id: 'SR-044',
  title: 'An interim letter does not invite to a repair that is not available.',
  severity: 'warning',
  kinds: SAFETY_RECALL,
  documents: ['owner-letter'],
  basis: { source: '49 CFR 577.7(a)(1)', sure: 'memory' },
  explanation:
    'Owners who call for an appointment that no dealer can give call again and again. That a letter will ask for an appointment later is no invitation.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'notices.interim.owner_letter.sections[3].body': 'We will write to you again when parts are there.',
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'notices.interim.owner_letter.sections[3].body': 'Please call your dealer for an appointment now.',
    },
    finds:
      'This interim letter invites owners to a repair that is not available: "Please call your dealer for an appointment".',
  },
  only: ({ notice }) => notice.kind === 'interim',
  unless: /again|de nuevo|then|when|cuando|as soon as/i,
  phrases: [
    /(?:please )?(?:call|contact) (?:any|your|an?) [^.]{0,50}(?:for an appointment|to (?:schedule|make)[^.]{0,30}(?:repair|remedy|appointment))/,
    /please (?:make|schedule) an appointment/,
    /schedule (?:your|the|this) (?:repair|remedy|appointment)/,
    /haga una cita/,
    /llame[^.]{0,50} para (?:hacer|programar) una cita/,
  ],
  says: (words) => `This interim letter invites owners to a repair that is not available: "${words}".`,
});
