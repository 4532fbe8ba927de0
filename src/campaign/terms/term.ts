/** A term of coverage: how long, and to how many miles, the maker pays. */
import type { IsoDay } from '../../shapes/units.js';

/** Where a span begins: an event in the life of the vehicle, or a day of the calendar. */
export type Event = (typeof EVENTS)[number];
export type Start = Event | IsoDay;
export const EVENTS = ['first_use', 'sale', 'build', 'remedy'] as const;

/** How a span counts its time. */
export type Unit = (typeof UNITS)[number];
export const UNITS = ['days', 'months', 'years'] as const;

/** A length of time, a fixed day, or neither; and miles or none. What has both ends with the first of them. */
export interface Span {
  readonly days?: number;
  readonly months?: number;
  readonly years?: number;
  readonly until?: IsoDay;
  readonly miles?: number;
  readonly from?: Start;
}

/** Of several terms, the coverage lasts as long as one of them does. */
export interface LaterOf<When> {
  readonly later_of: readonly Term<When>[];
}

/** Of several terms, the coverage lasts as long as all of them do. */
export interface EarlierOf<When> {
  readonly earlier_of: readonly Term<When>[];
}

/** The later of two terms that have names. */
export interface Stages<When> {
  readonly primary: Term<When>;
  readonly secondary: Term<When>;
}

/** Different terms for different vehicles: the first that fits. Only the last may be for all others. */
export interface Cases<When> {
  readonly by: readonly { readonly when?: When; readonly term: Term<When> }[];
}

/** `When` is the condition of a case, which this room never looks into. */
export type Term<When = unknown> = Span | LaterOf<When> | EarlierOf<When> | Stages<When> | Cases<When>;

/** A span is what no other form is. */
export function isSpan(term: Term): term is Span {
  return !('later_of' in term || 'earlier_of' in term || 'primary' in term || 'by' in term);
}

/** Whether a start is an event of the vehicle, and no day of the calendar. */
export function isEvent(start: Start): start is Event {
  return EVENTS.some((event) => event === start);
}
