import { describe, expect, it } from 'vitest';
import { repairCodes } from '../../src/select/codes/repairCodes.js';
import type { Judged } from '../../src/select/judge/judgeRecord.js';
import { openTextAnswers } from '../../src/select/judge/textAnswers.js';
import type { KnownVins } from '../../src/select/load/lookUpVins.js';
import type { TextFacts, TextInput } from '../../src/shapes/textConditions.js';
import type { Language } from '../../src/shapes/units.js';

interface Asked {
  readonly record: Judged;
  readonly known: KnownVins;
  readonly language: Language;
}

const NOBODY: KnownVins = {
  vehicles: new Map(),
  excluded: new Set(),
  done: new Map(),
  mailed: new Map(),
  listed: new Set(),
  enclosedOf: () => undefined,
  populationOf: () => ({ '24S49': null }),
};

interface Changes {
  readonly owner?: object;
  readonly vehicle?: object;
  readonly covered?: object;
  readonly open?: number;
  readonly rank?: number;
  readonly known?: Partial<KnownVins>;
  readonly language?: Language;
}

function asked({ owner, vehicle, covered, open = 1, rank = 0, known, language = 'en' }: Changes): Asked {
  const record = {
    row: { vin: '1', owner: { state: 'TX', country: '', lessor: false, ...owner } },
    rank,
    vehicle: { model: 'Comet', ...vehicle },
    covered: { line: 'comet', phase: 1, campaigns: 1, missing: undefined, ...covered },
    open,
  } as unknown as Judged;
  return { record, known: { ...NOBODY, ...known }, language };
}

/** Of a population file; all that it says the same of share it. */
const ROW = { attributes: { seats: 'two' } };

/** Answers with the number of the question, and what was asked. */
function counting(inputs: readonly TextInput[] | undefined) {
  const facts: TextFacts[] = [];
  const rules = {
    texts: {
      answer: (each: TextFacts) => String(facts.push(each)),
      inputs,
      notice: 'remedy',
      mailed: new Map([['24S49/interim', 1]]),
    },
    campaigns: ['24S49'],
    repairs: repairCodes([{ code: '24S49', also: [], again: [] }], ['23S10']),
    populations: ['24S49'],
  };
  const answer = openTextAnswers(rules, true);
  return { facts, answer: ({ record, known, language }: Asked) => answer(record, known, language) };
}

describe('the answers to the conditions of texts', () => {
  it.each<[input: TextInput, change: Changes]>([
    ['owner.lessor', { owner: { lessor: true } }],
    ['language', { language: 'es' }],
    ['line', { covered: { line: 'fjord' } }],
    ['phase', { covered: { phase: 2 } }],
    ['zone', { covered: { zone: 'A' } }],
    ['notice', { covered: { notice: 'interim' } }],
    ['covered', { covered: { campaigns: 3 } }],
    ['open', { open: 2 }],
    ['repairedUnder', { known: { done: new Map([['1', 2]]) } }],
    ['mailed', { known: { mailed: new Map([['1', 1]]) } }],
    ['population', { known: { populationOf: () => ({ '24S49': ROW }) } }],
    ['vehicle.engine', { vehicle: { engine: '2.0' } }],
    ['vehicle.garagedIn', { owner: { state: 'OH' } }],
    ['vehicle.garagedIn', { owner: { country: 'Canada' } }],
    ['vehicle.registeredIn', { vehicle: { registeredIn: 'OH TX' } }],
    ['attributes.seats', { vehicle: { attributes: { seats: 'two' } } }],
  ])('differ by %s, and are worked out once for all that agree in it', (input, change) => {
    const { answer } = counting([input]);
    const told = [{}, change, {}, change].map((each) => answer(asked(each)));
    expect(told).toEqual(['1', '2', '1', '2']);
    const { answer: other } = counting([]);
    expect([{}, change].map((each) => other(asked(each)))).toEqual(['1', '1']);
  });

  it('are worked out for each record where they may differ for every VIN', () => {
    const { answer } = counting(undefined);
    expect([answer(asked({})), answer(asked({}))]).toEqual(['1', '2']);
  });

  it('are those of records that are mailed only', () => {
    const { answer, facts } = counting(['line']);
    expect(answer(asked({ rank: 3 }))).toBeUndefined();
    expect(facts).toEqual([]);
  });

  it('know where the owner lives, what was repaired, and what was mailed', () => {
    const { answer, facts } = counting(['line']);
    answer(asked({ known: { done: new Map([['1', 2]]), mailed: new Map([['1', 1]]) } }));
    expect(facts[0]).toMatchObject({
      vehicle: { garagedIn: 'TX' },
      repairedUnder: new Set(['23S10']),
      mailed: new Set(['24S49/interim']),
      notice: 'remedy',
    });
  });
});
