/** Says the terms of a campaign in the words of its own regions and lines. */
import { conditionWords } from '../../conditions/conditionWords.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import type { CaseCondition, SaidTerm } from '../../schema/values/term.js';
import type { Condition } from '../../schema/vehicles/condition.js';
import type { Term } from '../../terms/term.js';
import { termSentence } from '../../terms/termSentence.js';

/** Only a term that depends on conditions is said otherwise than the file alone could say it. */
export function withTerms(campaign: Campaign): Campaign {
  const { coverage } = campaign;
  if (coverage === undefined) return campaign;
  const { term, base } = coverage;
  if (!hasCases(term) && (base === undefined || !hasCases(base))) return campaign;
  const said = base === undefined ? {} : { base: saidTerm(base, campaign) };
  return { ...campaign, coverage: { ...coverage, term: saidTerm(term, campaign), ...said } };
}

function hasCases(term: Term<CaseCondition>): boolean {
  return 'by' in term || partsOf(term).some(hasCases);
}

function partsOf(term: Term<CaseCondition>): readonly Term<CaseCondition>[] {
  if ('later_of' in term) return term.later_of;
  if ('earlier_of' in term) return term.earlier_of;
  if ('primary' in term) return [term.primary, term.secondary];
  return 'by' in term ? term.by.map((each) => each.term) : [];
}

function saidTerm(term: SaidTerm, campaign: Campaign): SaidTerm {
  const words = (language: 'en' | 'es') => (when: CaseCondition) =>
    conditionWords(when as Condition, campaign, language);
  const printed = {
    en: termSentence(term, 'en', words('en')),
    es: termSentence(term, 'es', words('es')),
  };
  return { ...term, printed };
}
