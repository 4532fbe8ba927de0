/** Finds the last day on which one vehicle is covered, with the miles that end the coverage before it. */
import type { IsoDay } from '../../shapes/units.js';
import { evaluateTerm, type LastDayRule, type Unknown, type VehicleTimes } from './evaluateTerm.js';
import type { Term } from './term.js';
import { NO_LAST_DAY } from './termSet.js';

export type LastDay =
  /** `day` is absent where only miles end the coverage, `miles` where only time does. */
  | { readonly kind: 'known'; readonly day?: IsoDay; readonly miles?: number }
  | { readonly kind: 'unknown'; readonly missing: readonly Unknown[] }
  /** No case of the term fits the vehicle. */
  | { readonly kind: 'none' };

/** The latest day of the term's set, with the most miles that are covered on it. */
export function lastDayOf<When>(term: Term<When>, vehicle: VehicleTimes<When>, rule?: LastDayRule): LastDay {
  const found = evaluateTerm(term, vehicle, rule);
  if (found.kind === 'unknown') return found;
  const [last] = found.set;
  if (last === undefined) return { kind: 'none' };
  return {
    kind: 'known',
    ...(last.day === NO_LAST_DAY ? {} : { day: last.day }),
    ...(Number.isFinite(last.miles) ? { miles: last.miles } : {}),
  };
}

/** The last day of the primary coverage; undefined for a term that has none. A case may have one of its own. */
export function lastPrimaryDayOf<When>(
  term: Term<When>,
  vehicle: VehicleTimes<When>,
  rule?: LastDayRule,
): LastDay | undefined {
  const primary = primaryOf(term);
  return primary && lastDayOf(primary, vehicle, rule);
}

function primaryOf<When>(term: Term<When>): Term<When> | undefined {
  if ('primary' in term) return term.primary;
  if (!('by' in term)) return undefined;
  const cases = term.by.flatMap((each) => {
    const primary = primaryOf(each.term);
    return primary === undefined ? [] : [{ ...each, term: primary }];
  });
  return cases.length === term.by.length ? { by: cases } : undefined;
}
