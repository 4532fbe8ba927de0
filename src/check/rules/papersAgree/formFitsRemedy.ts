import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn, type Paper } from '../../rule/paper.js';
import { phraseRule } from '../../words/phraseRule.js';

export const formFitsRemedy = phraseRule({
  id: 'X-012',
  title: 'Form and questions do not say that parts are missing once the remedy is available.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: ['disclosure-form', 'owner-faq', 'dealer-faq'],
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'Asked where every phase is available, or the campaign has none. What a dealer does if parts are not at hand may be said: a sentence with if, when or where passes.',
  passes: {
    sample: 'support_program',
    campaign: {
      'owner_faq.questions[3]': {
        id: 'Q4',
        ask: 'Will I have to wait?',
        answer: 'If parts are not available, your dealer will order them.',
      },
    },
  },
  fails: {
    sample: 'support_program',
    campaign: {
      'owner_faq.questions[3]': {
        id: 'Q4',
        ask: 'Will I have to wait?',
        answer: 'Yes. Remedy parts are not available at this time.',
      },
    },
    finds: 'The remedy is available, and the paper says "parts are not available at this time".',
  },
  negatable: false,
  only: (paper) => isOwn(paper) && isAvailable(paper),
  unless: /\b(?:if|when|where|until|should|may|might|si|cuando|donde)\b/i,
  phrases: [
    /(?:parts?|remedy|repair|keys?) (?:is|are) (?:not (?:yet )?available(?: (?:yet|at this time|now))?|currently unavailable)/,
    /(?:not yet|currently un)available/,
    /do not (?:yet )?have (?:the |any )?(?:parts|remedy)(?: yet)?/,
    /(?:no|out of) (?:remedy )?parts (?:yet|at this time|are available|in stock)/,
    /(?:parts|remedy) (?:will become|become) available (?:later|in the future)/,
    /(?:todavía|aún) no (?:está|están) disponibles?/,
    /no (?:está|están) disponibles? (?:todavía|aún|por el momento|en este momento)/,
  ],
  says: (words) => `The remedy is available, and the paper says "${words}".`,
});

/** An interim paper is right to say it, and so is one that is read with either notice. */
function isAvailable({ campaign: { available, phases, notices }, notice }: Paper): boolean {
  if (notice.kind === 'interim' || notices?.interim !== undefined) return false;
  return phases.length === 0 ? available : phases.every((phase) => phase.available);
}
