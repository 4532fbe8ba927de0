import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/base/facts/calendar.js';
import { evaluateTerm, type VehicleTimes } from '../../../src/campaign/terms/evaluateTerm.js';
import { lastDayOf } from '../../../src/campaign/terms/lastDay.js';
import { EVENTS, type Event, type Span, type Term } from '../../../src/campaign/terms/term.js';
import { termConflicts } from '../../../src/campaign/terms/termConflicts.js';
import { termSentence } from '../../../src/campaign/terms/termSentence.js';
import { holdsAt, intersectionOf, type TermSet, unionOf } from '../../../src/campaign/terms/termSet.js';

const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2010-01-01', days));
const miles = fc.integer({ min: 1, max: 30 }).map((each) => each * 5000);
const from = fc.oneof(fc.constantFrom<Event>(...EVENTS), day);

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ years: fc.integer({ min: 1, max: 15 }), from }),
  fc.record({ months: fc.integer({ min: 1, max: 90 }), miles, from }),
  fc.record({ days: fc.integer({ min: 1, max: 400 }), from }),
  fc.record({ until: day }),
  fc.record({ until: day, miles }),
  fc.record({ miles }),
);

const { term } = fc.letrec<{ term: Term<boolean>; list: readonly Term<boolean>[] }>((tie) => ({
  list: fc.array(tie('term'), { minLength: 2, maxLength: 3 }),
  term: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    span,
    fc.record({ later_of: tie('list') }),
    fc.record({ earlier_of: tie('list') }),
    fc.record({ primary: tie('term'), secondary: tie('term') }),
    fc.record({
      by: fc.tuple(fc.record({ when: fc.boolean(), term: tie('term') }), fc.record({ term: tie('term') })),
    }),
  ),
}));

const vehicle: fc.Arbitrary<VehicleTimes<boolean>> = fc
  .record({ first_use: day, sale: day, build: day, remedy: day })
  .map((starts) => ({ starts, fits: (when) => when }));

const point = fc.tuple(day, fc.integer({ min: 0, max: 160_000 }));

function setOf(of: Term<boolean>, at: VehicleTimes<boolean>): TermSet {
  const found = evaluateTerm(of, at);
  if (found.kind === 'unknown') throw new Error(`unknown ${found.missing.join()}`);
  return found.set;
}

describe('terms of coverage', () => {
  it('unite and intersect point by point', () => {
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 4 }),
        vehicle,
        point,
        (terms, at, [on, driven]) => {
          const sets = terms.map((each) => setOf(each, at));
          const held = sets.map((set) => holdsAt(set, on, driven));
          expect(holdsAt(unionOf(sets), on, driven)).toBe(held.includes(true));
          expect(holdsAt(intersectionOf(sets), on, driven)).toBe(!held.includes(false));
        },
      ),
    );
  });

  it('obey the laws of sets: order, repetition, absorption, distribution', () => {
    fc.assert(
      fc.property(term, term, term, vehicle, (one, two, three, at) => {
        const [a, b, c] = [one, two, three].map((each) => setOf(each, at)) as [TermSet, TermSet, TermSet];
        expect(unionOf([a, b])).toEqual(unionOf([b, a]));
        expect(intersectionOf([a, b])).toEqual(intersectionOf([b, a]));
        expect(unionOf([a, a])).toEqual(a);
        expect(unionOf([a, intersectionOf([a, b])])).toEqual(a);
        expect(intersectionOf([a, unionOf([a, b])])).toEqual(a);
        expect(intersectionOf([a, unionOf([b, c])])).toEqual(
          unionOf([intersectionOf([a, b]), intersectionOf([a, c])]),
        );
      }),
    );
  });

  it('cover every earlier day with every smaller mileage', () => {
    fc.assert(
      fc.property(term, vehicle, point, fc.nat(4000), fc.nat(50_000), (of, at, [on, driven], days, fewer) => {
        const set = setOf(of, at);
        fc.pre(holdsAt(set, on, driven));
        expect(holdsAt(set, addDays(on, -days), Math.max(0, driven - fewer))).toBe(true);
      }),
    );
  });

  it('never end later for a vehicle that began earlier', () => {
    fc.assert(
      fc.property(term, vehicle, fc.nat(800), (of, at, days) => {
        const earlier = Object.fromEntries(
          EVENTS.map((event) => [event, addDays(at.starts[event] ?? '', -days)]),
        );
        const [later, sooner] = [at, { ...at, starts: earlier }].map((each) => lastDayOf(of, each));
        const endOf = (last: typeof later) => (last?.kind === 'known' ? (last.day ?? '9999') : '');
        expect(endOf(sooner) <= endOf(later)).toBe(true);
      }),
    );
  });

  it('are covered on their last day with its miles, and neither a day nor a mile later', () => {
    fc.assert(
      fc.property(term, vehicle, (of, at) => {
        const last = lastDayOf(of, at);
        fc.pre(last.kind === 'known' && last.day !== undefined);
        if (last.kind !== 'known' || last.day === undefined) return;
        const set = setOf(of, at);
        expect(holdsAt(set, last.day, last.miles ?? 1e9)).toBe(true);
        expect(holdsAt(set, addDays(last.day, 1), 0)).toBe(false);
        if (last.miles !== undefined) expect(holdsAt(set, last.day, last.miles + 1)).toBe(false);
      }),
    );
  });

  it('have a sentence of their own in each language', () => {
    const said = (of: Term<boolean>, language: 'en' | 'es') => termSentence(of, language, String);
    fc.assert(
      fc.property(term, term, (one, two) => {
        const isSame = JSON.stringify(one) === JSON.stringify(two);
        expect(said(one, 'en') === said(two, 'en')).toBe(isSame);
        expect(said(one, 'es') === said(two, 'es')).toBe(isSame);
      }),
    );
  });

  it('have a sentence that states no other term', () => {
    fc.assert(
      fc.property(term, fc.constantFrom<'en' | 'es'>('en', 'es'), (of, language) => {
        expect(termConflicts(termSentence(of, language, String), [of])).toEqual([]);
      }),
    );
  });
});
