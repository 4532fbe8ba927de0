/** Works out the days and miles at which one vehicle is covered by a term. */
import { addDays, addMonths } from '../../base/facts/calendar.js';
import type { IsoDay } from '../../shapes/units.js';
import { type Event, isEvent, type Span, type Term } from './term.js';
import { intersectionOf, NO_LAST_DAY, type TermSet, unionOf } from './termSet.js';

/** What is known of one vehicle. */
export interface VehicleTimes<When> {
  /** The days on which terms may begin; absent where nobody knows. */
  readonly starts: { readonly [Which in Event]?: IsoDay | undefined };
  /** Whether a condition holds for the vehicle; undefined where nobody knows. */
  readonly fits: (when: When) => boolean | undefined;
}

/** Whether a counted span ends on the anniversary of its start, or on the day before it. */
export type LastDayRule = 'anniversary' | 'day_before';

/** What keeps a term from being worked out: the start of a span, or the condition of a case. */
export type Unknown = Event | 'condition';

export type Evaluation =
  | { readonly kind: 'known'; readonly set: TermSet }
  | { readonly kind: 'unknown'; readonly missing: readonly Unknown[] };

/** The set of a term for one vehicle, or all that is missing to work it out. */
export function evaluateTerm<When>(
  term: Term<When>,
  vehicle: VehicleTimes<When>,
  rule: LastDayRule = 'anniversary',
): Evaluation {
  const evaluate = (part: Term<When>): Evaluation => evaluateTerm(part, vehicle, rule);
  if ('later_of' in term) return combine(term.later_of.map(evaluate), unionOf);
  if ('earlier_of' in term) return combine(term.earlier_of.map(evaluate), intersectionOf);
  if ('primary' in term) return combine([term.primary, term.secondary].map(evaluate), unionOf);
  if ('by' in term) return firstFitting(term.by, vehicle, evaluate);
  return spanOf(term, vehicle.starts, rule);
}

function combine(parts: readonly Evaluation[], join: (sets: readonly TermSet[]) => TermSet): Evaluation {
  const missing = parts.flatMap((part) => (part.kind === 'unknown' ? part.missing : []));
  if (missing.length > 0) return { kind: 'unknown', missing: [...new Set(missing)] };
  return { kind: 'known', set: join(parts.flatMap((part) => (part.kind === 'known' ? [part.set] : []))) };
}

/** A case that may fit decides nothing: what follows it cannot be asked either. */
function firstFitting<When>(
  cases: readonly { readonly when?: When; readonly term: Term<When> }[],
  { fits }: VehicleTimes<When>,
  evaluate: (term: Term<When>) => Evaluation,
): Evaluation {
  for (const { when, term } of cases) {
    const answer = when === undefined ? true : fits(when);
    if (answer === undefined) return { kind: 'unknown', missing: ['condition'] };
    if (answer) return evaluate(term);
  }
  return { kind: 'known', set: [] };
}

function spanOf(span: Span, starts: VehicleTimes<never>['starts'], rule: LastDayRule): Evaluation {
  const { miles = Number.POSITIVE_INFINITY, from = 'first_use' } = span;
  if (span.until !== undefined) return box(span.until, miles);
  const count = counterOf(span);
  if (count === undefined) return box(NO_LAST_DAY, miles);
  const start = isEvent(from) ? starts[from] : from;
  if (start === undefined && isEvent(from)) return { kind: 'unknown', missing: [from] };
  const anniversary = count(start ?? from);
  return box(rule === 'day_before' ? addDays(anniversary, -1) : anniversary, miles);
}

function box(day: IsoDay, miles: number): Evaluation {
  return { kind: 'known', set: [{ day, miles }] };
}

function counterOf({ days, months, years }: Span): ((start: IsoDay) => IsoDay) | undefined {
  if (days !== undefined) return (start) => addDays(start, days);
  if (months !== undefined) return (start) => addMonths(start, months);
  if (years !== undefined) return (start) => addMonths(start, years * 12);
  return undefined;
}
