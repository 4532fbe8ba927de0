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
  unless: /again|de nuevo|(?:will|going to) ask you|pediremos|then|when|cuando|as soon as (?!possible)/i,
  phrases: [
    /(?:please )?(?:call|contact) (?:any|your|an?) [^.]{0,50}(?:for an appointment|to (?:schedule|make|arrange|book)[^.]{0,30}(?:repair|remedy|appointment|visit|service))/,
    /(?:please )?(?:make|schedule|book|arrange) (?:an|your|a) (?:appointment|visit)(?: (?:with|at|today|now)|\.)/,
    /schedule (?:your|the|this) (?:repair|remedy|appointment|visit)/,
    /(?:please )?(?:bring|take) (?:your|the) vehicle to (?:your|any|a|an) [^.]{0,30}(?:dealer|retailer|for the (?:repair|remedy)|as soon as possible)/,
    /have (?:your|the) vehicle (?:repaired|remedied) (?:as soon as possible|today|now|immediately|without delay)/,
    /(?:your|any) dealer will (?:repair|remedy) [^.]{0,30}(?:today|now|immediately)/,
    /haga una cita/,
    /llame[^.]{0,50} para (?:hacer|programar) una cita/,
    /(?:lleve|traiga) su vehículo a (?:su|un|cualquier) concesionario/,
  ],
  says: (words) => `This interim letter invites owners to a repair that is not available: "${words}".`,
});
