/** Compares what a text says of a term with the terms that the campaign has. */
import { type Stated, statedTerms } from './statedTerms.js';
import { type Span, type Term, UNITS } from './term.js';

/** Statements of the text that no term of the campaign makes; its base warranty is one of its terms. */
export function termConflicts(text: string, terms: readonly Term[]): readonly Stated[] {
  const claims = new Set(terms.flatMap(spansOf).flatMap(claimsOf));
  const countsDays = [...claims].some((claim) => claim.startsWith('days '));
  return statedTerms(text).filter(({ claim }) => {
    // a text on coverage names days for other reasons, such as the time to answer
    if (claim.startsWith('days ') && !countsDays) return false;
    return !claims.has(claim);
  });
}

function spansOf(term: Term): readonly Span[] {
  if ('later_of' in term) return term.later_of.flatMap(spansOf);
  if ('earlier_of' in term) return term.earlier_of.flatMap(spansOf);
  if ('primary' in term) return [term.primary, term.secondary].flatMap(spansOf);
  if ('by' in term) return term.by.flatMap((each) => spansOf(each.term));
  return [term];
}

function claimsOf(span: Span): readonly string[] {
  const lengths = UNITS.flatMap((unit) => (span[unit] === undefined ? [] : [`${unit} ${span[unit]}`]));
  // a year is twelve months to the day
  const same = span.years === undefined ? [] : [`months ${span.years * 12}`];
  const inYears = span.months !== undefined && span.months % 12 === 0 ? [`years ${span.months / 12}`] : [];
  const until = span.until === undefined ? [] : [`until ${span.until}`];
  return [
    ...lengths,
    ...same,
    ...inYears,
    ...until,
    span.miles === undefined ? 'any_mileage' : `miles ${span.miles}`,
  ];
}
