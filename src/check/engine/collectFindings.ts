/** Gathers what one rule found: one finding for each cause, whatever number of papers prints it. */
import { formatPlace, type Place } from '../../base/problems.js';
import type { Paper } from '../rule/paper.js';
import type { Found, Rule, Severity } from '../rule/rule.js';
import type { Finding, Fix, Undecided } from './finding.js';
import type { PlaceFinder } from './findPlaces.js';

export interface Collected {
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

interface Cause {
  readonly places: Map<string, Place>;
  readonly documents: Set<string>;
  readonly fixes: Map<string, Fix>;
}

export function collectFindings(
  campaign: string,
  { id: rule }: Rule,
  severity: Severity,
  found: Iterable<Found>,
  placeOf: PlaceFinder,
): Collected {
  const causes = new Map<string, Cause>();
  const open = new Set<string>();
  for (const each of found) {
    const { message, paper, undecided } = each;
    if (undecided) {
      open.add(message);
      continue;
    }
    const cause = causes.get(message) ?? { places: new Map(), documents: new Set(), fixes: new Map() };
    causes.set(message, cause);
    const place = each.place ?? placeOf(each);
    cause.places.set(formatPlace(place), place);
    if (paper !== undefined) cause.documents.add(nameOf(paper));
    const { words, becomes } = each;
    if (words !== undefined && becomes !== undefined && place.column !== undefined)
      cause.fixes.set(formatPlace(place), { place, words, becomes });
  }
  return {
    findings: [...causes].map(([message, cause]) => findingOf({ campaign, rule, severity, message }, cause)),
    undecided: [...open].map((message) => ({ campaign, rule, message })),
  };
}

type Head = Pick<Finding, 'campaign' | 'rule' | 'severity' | 'message'>;

function findingOf(head: Head, { places, documents, fixes }: Cause): Finding {
  const [place = { file: '' }, ...others] = places.values();
  return { ...head, place, others, documents: [...documents], fixes: [...fixes.values()] };
}

/** `owner-letter (interim, es)`: what it is beside the English remedy notice; `follow-up-letter (2013-02)`. */
function nameOf({ document, notice, language, followUp }: Paper): string {
  const marks = [
    ...(followUp === undefined ? [] : [followUp]),
    ...(notice.kind === 'remedy' ? [] : [notice.id]),
    ...(language === 'en' ? [] : [language]),
  ];
  return marks.length === 0 ? document : `${document} (${marks.join(', ')})`;
}
