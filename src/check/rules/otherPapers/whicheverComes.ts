import type { Term } from '../../../campaign/terms/term.js';
import { allPapers } from '../../rule/documents.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import { isOwn } from '../../rule/paper.js';
import type { Rule } from '../../rule/rule.js';
import { findPhrases } from '../../words/findPhrases.js';

export const whicheverComes: Rule = {
  id: 'X-026',
  title: 'Whichever comes first, or last, is what the term of coverage says.',
  severity: 'warning',
  kinds: ALL_KINDS,
  documents: allPapers(),
  basis: { source: 'derived from the papers', sure: 'none' },
  explanation:
    'A length and miles together end with the first of them; later_of with the last of its terms. Words that say the opposite promise years more, or fewer. The terms of linked campaigns and of the base warranty count as well.',
  passes: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'Remember: 10 years or 120,000 miles, whichever comes first.' },
  },
  fails: {
    sample: 'support_program',
    campaign: { 'owner_letter.closing[0]': 'Remember: 10 years or 120,000 miles, whichever comes last.' },
    finds:
      '"whichever comes last" is not what the file says: 10 years from the vehicle\'s date of first use or 120,000 miles, whichever comes first.',
  },
  *check(checked) {
    const coverages = [checked.campaign, ...checked.linked].flatMap(({ coverage }) => coverage ?? []);
    const terms = coverages.flatMap(({ term, base }) => (base === undefined ? [term] : [term, base]));
    if (terms.length === 0) return;
    const papers = checked.papers(allPapers()).filter(isOwn);
    const wrong = [...(terms.some(endsLast) ? [] : [LAST]), ...(terms.some(endsFirst) ? [] : [FIRST])];
    for (const { paper, block, words } of findPhrases(papers, { phrases: wrong, negatable: false }))
      yield {
        message: `"${words}" is not what the file says: ${coverages[0]?.term.printed[paper.language]}.`,
        paper,
        block,
        words,
      };
  },
};

const LAST =
  /whichever (?:comes|occurs|is|happens|ends) (?:last|later|the later)|lo que (?:ocurra|suceda|termine) (?:último|al final|más tarde|después)/;
const FIRST =
  /whichever (?:comes|occurs|is|happens|ends) (?:first|earlier|sooner|the earlier)|lo que (?:ocurra|suceda|termine) (?:primero|antes)/;

function partsOf(term: Term): readonly Term[] {
  if ('later_of' in term) return term.later_of;
  if ('earlier_of' in term) return term.earlier_of;
  if ('primary' in term) return [term.primary, term.secondary];
  return 'by' in term ? term.by.map((each) => each.term) : [];
}

const endsLast = (term: Term): boolean => 'later_of' in term || partsOf(term).some(endsLast);

function endsFirst(term: Term): boolean {
  if ('earlier_of' in term || partsOf(term).some(endsFirst)) return true;
  const isTimed = 'years' in term || 'months' in term || 'days' in term || 'until' in term;
  return isTimed && 'miles' in term;
}
