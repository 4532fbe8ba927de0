/** What a check reports: findings with their places, those that the campaign file suppresses, and what could not be decided. */
import { formatPlace, type Place } from '../../base/problems.js';
import type { Severity } from '../rule/rule.js';

/** One cause, however many papers print it. */
/** Words of a file for which a rule is certain of the right ones. */
export interface Fix {
  /** With line and column. */
  readonly place: Place;
  readonly words: string;
  readonly becomes: string;
}

export interface Finding {
  readonly campaign: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  /** Further places of the same. */
  readonly others: readonly Place[];
  /** The documents in which it shows, in the order of the registry: `owner-letter`, `owner-letter (es)`. */
  readonly documents: readonly string[];
  /** Empty where a person has to decide. */
  readonly fixes: readonly Fix[];
}

export interface Suppressed extends Finding {
  /** As the campaign file gives it. */
  readonly reason: string;
}

/** A rule that needs a fact which the file does not give. */
export interface Undecided {
  readonly campaign: string;
  readonly rule: string;
  readonly message: string;
}

export interface Report {
  readonly campaigns: readonly string[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly undecided: readonly Undecided[];
  /** Entries of `suppress` that no finding needs, as sentences with their place. */
  readonly unused: readonly { readonly place: Place; readonly message: string }[];
}

export const NOTHING_FOUND: Report = {
  campaigns: [],
  findings: [],
  suppressed: [],
  undecided: [],
  unused: [],
};

/** A follow-up is a paper of each of its campaigns, and is told once. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ rule, message, place }) => {
    const key = `${rule} ${message} ${formatPlace(place)}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

export function joinedReports(reports: readonly Report[]): Report {
  return {
    campaigns: reports.flatMap(({ campaigns }) => campaigns),
    findings: once(reports.flatMap(({ findings }) => findings)),
    suppressed: reports.flatMap(({ suppressed }) => suppressed),
    undecided: reports.flatMap(({ undecided }) => undecided),
    unused: reports.flatMap(({ unused }) => unused),
  };
}
