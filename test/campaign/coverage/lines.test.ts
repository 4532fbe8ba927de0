import { describe, expect, it } from 'vitest';
import { compileCoverage } from '../../../src/campaign/coverage/compileCoverage.js';
import { explainCoverage } from '../../../src/campaign/coverage/explain/explainCoverage.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { campaignWith } from '../conditions/world.js';

const campaign = campaignWith();
const coverageOf = compileCoverage(campaign);
const HOME = { garagedIn: 'OH' };
const COMET: Vehicle = {
  ...HOME,
  model: 'Comet',
  modelYear: 2021,
  engine: '2.0L',
  trim: 'XLS',
  plant: 'Flat Rock',
};
const METEOR: Vehicle = { ...HOME, model: 'Meteor', modelYear: 2021 };
/** A VIN that ends with these eight characters. */
const vin = (end: string): string => `1FMCU0AB1${end}`;

describe('a line', () => {
  it.each<[string, string, Vehicle, string | undefined, string | undefined]>([
    ['the first that fits', '', { ...COMET, make: 'NVA', trim: 'XLT' }, 'comet_xlt', undefined],
    ['another make', '', { ...COMET, make: 'Acme', trim: 'XLT' }, 'comet', undefined],
    ['a make that is none of ours', '', { ...COMET, make: 'Volta' }, undefined, undefined],
    ['no make', '', COMET, 'comet', undefined],
    ['another engine', '', { ...COMET, engine: '3.0L' }, undefined, undefined],
    ['an unknown engine', '', { ...COMET, engine: undefined }, undefined, 'engine'],
    ['another plant', '', { ...COMET, plant: 'Dearborn' }, undefined, undefined],
    ['a VIN inside a range', vin('MC400001'), METEOR, 'meteor', undefined],
    ['a VIN at the end of a range', vin('MC419782'), METEOR, 'meteor', undefined],
    ['a VIN after a range', vin('MC419783'), METEOR, undefined, undefined],
    ['a VIN below an open range', vin('MM000001'), METEOR, 'meteor', undefined],
    ['a VIN above an open range', vin('MM110001'), METEOR, undefined, undefined],
    ['a VIN of another plant', vin('MD400001'), METEOR, undefined, undefined],
  ])('with %s', (_case, of, vehicle, line, missing) => {
    const coverage = coverageOf(of, vehicle);
    expect(coverage).toMatchObject(line === undefined ? { kind: 'not_covered' } : { kind: 'covered', line });
    if (coverage.kind === 'not_covered') expect(coverage.missing).toBe(missing);
    expect(explainCoverage(campaign, vehicle, of).kind).toBe(coverage.kind);
  });

  it('says why it does not fit', () => {
    const why = (vehicle: Vehicle, of = '') => {
      const found = explainCoverage(campaign, vehicle, of);
      return found.kind === 'not_covered' ? found.why : '';
    };
    expect(why({ ...COMET, engine: '3.0L' })).toBe(
      'only vehicles of trim XLT and of engine 2.0L or 2.5L are covered',
    );
    expect(why({ ...COMET, engine: undefined })).toBe('the engine is not known');
    expect(why(METEOR, vin('MD400001'))).toContain('VIN MC400001-MC419782');
  });

  it('takes vehicles that meet its condition, and leaves the others to the next', () => {
    const sold = campaignWith((text) => text.replace('trim: XLT', 'trim: XLT, when: { sold_in: [OH, NY] }'));
    const ask = compileCoverage(sold);
    const vehicle = { ...COMET, trim: 'XLT' };
    expect(ask('', { ...vehicle, soldIn: 'OH' })).toMatchObject({ line: 'comet_xlt' });
    expect(ask('', { ...vehicle, soldIn: 'TX' })).toMatchObject({ line: 'comet' });
    const alone = { ...vehicle, plant: 'Dearborn' };
    expect(ask('', alone)).toMatchObject({ kind: 'not_covered', missing: 'sold_in' });
  });

  it('takes vehicles that were repaired before, where it asks for them', () => {
    const repaired = compileCoverage(
      campaignWith((text) => text.replace('trim: XLT', 'trim: XLT, repaired_under: [23S10]')),
    );
    const vehicle = { ...COMET, trim: 'XLT' };
    expect(repaired('', vehicle, { repairedUnder: new Set(['23S10']) })).toMatchObject({ line: 'comet_xlt' });
    expect(repaired('', vehicle, { repairedUnder: new Set() })).toMatchObject({ line: 'comet' });
  });
});

describe('a phase', () => {
  it('without a condition takes all others, where some have one', () => {
    const rest = compileCoverage(
      campaignWith((text) => text.replace(' when: { not: { registered_in: salt } },', '')),
    );
    expect(rest('', { ...COMET, garagedIn: 'TX' })).toMatchObject({ phase: 3 });
    expect(rest('', COMET)).toMatchObject({ phase: 2 });
  });

  it.each<[Vehicle, number | undefined, string | undefined]>([
    [{ ...COMET, modelYear: 2020, garagedIn: undefined }, 1, undefined],
    [COMET, 2, undefined],
    [{ ...COMET, garagedIn: 'TX' }, 3, undefined],
    [{ ...COMET, garagedIn: undefined }, undefined, 'registered_in'],
  ])('is the first whose condition fits: %j', (vehicle, phase, missing) => {
    const coverage = coverageOf('', vehicle);
    expect(coverage.kind === 'covered' ? coverage.phase : undefined).toBe(phase);
    expect(coverage.kind === 'not_covered' ? coverage.missing : undefined).toBe(missing);
  });
});
