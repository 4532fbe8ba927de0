import { dealerPapers, ownerPapers } from '../../rule/documents.js';
import { SAFETY_RECALL } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';
import { findPhrases } from '../../words/findPhrases.js';

const DOCUMENTS = [...ownerPapers(), ...dealerPapers()];

export const agencyDecided: Rule = {
  id: 'SR-035',
  title: 'The papers of an ordered recall do not say that the maker decided.',
  severity: 'error',
  kinds: SAFETY_RECALL,
  documents: DOCUMENTS,
  basis: { source: '49 CFR 577.6(a)', sure: 'confirmed' },
  explanation:
    'Where the file says that the agency decided, the decision statement names the Administrator. A sentence of your own that says we have decided contradicts it. That the maker disputes the decision may be said.',
  passes: {
    sample: 'safety_recall',
    campaign: {
      'recall.decided_by': 'agency',
      'owner_letter.closing[0]': 'The Administrator has decided this after an investigation.',
    },
  },
  fails: {
    sample: 'safety_recall',
    campaign: {
      'recall.decided_by': 'agency',
      'owner_letter.closing[0]': 'We have decided to recall these vehicles.',
    },
    finds: 'The Administrator decided; "We have decided" says that the maker did.',
  },
  *check(checked) {
    if (checked.campaign.recall?.decided_by !== 'agency') return;
    const { name, legal_name } = checked.brandOf();
    const maker = ['we', ...[name, legal_name].flatMap((each) => each ?? [])].map(literal).join('|');
    const phrases = [
      new RegExp(
        `(?:${maker})(?: itself)?(?: has| have|,? too,?)? (?:voluntarily )?(?:decided|determined|concluded)`,
      ),
      /hemos (?:decidido|determinado)/,
      new RegExp(`(?:${maker}) ha (?:decidido|determinado)`),
    ];
    for (const { paper, block, words } of findPhrases(checked.papers(DOCUMENTS), { phrases }))
      yield {
        message: `The Administrator decided; "${words}" says that the maker did.`,
        paper,
        block,
        words,
      };
  },
};

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
