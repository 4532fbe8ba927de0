import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../../src/base/facts/states.js';
import { coverMailing } from '../../../src/batch/plan/coverMailing.js';
import { compileCoverage } from '../../../src/campaign/coverage/compileCoverage.js';
import { explainAnywhere, explainCoverage } from '../../../src/campaign/coverage/explain/explainCoverage.js';
import type { Campaign } from '../../../src/campaign/schema/campaignSchema.js';
import type { Vehicle } from '../../../src/shapes/records.js';
import { fixtureWorkspace } from '../fixtureFiles.js';

const workspace = fixtureWorkspace();
const keys = workspace.campaign('23LJ01');
const texas = limited(keys, ['TX', 'OK']);
const LC: Vehicle = { model: 'LC', modelYear: 2023, productionDate: '2022-12-15' };

/** The campaign for what was sold in these states or is registered there. */
function limited(campaign: Campaign, states: readonly string[]): Campaign {
  if (campaign.vehicles === undefined) throw new Error('the fixture has no vehicles');
  const when = { any: [{ sold_in: 'some' }, { registered_in: 'some' }] };
  return {
    ...campaign,
    regions: { some: [...states] } as Campaign['regions'],
    vehicles: { ...campaign.vehicles, when },
  };
}

describe('a campaign that is limited to regions', () => {
  it('with a population file leaves open at the desk what only the places would decide', () => {
    if (texas.vehicles === undefined) throw new Error('the fixture has no vehicles');
    const file = { path: 'data/population.csv', decides: 'both' } as const;
    const listing = { ...texas, vehicles: { ...texas.vehicles, file } };
    const facts = { population: { [listing.code]: { phase: 2 } } };
    expect(explainCoverage(listing, LC, '', facts)).toMatchObject({
      kind: 'not_covered',
      missing: 'sold_in',
    });
    expect(explainAnywhere(listing, LC, '', facts)).toMatchObject({
      kind: 'covered',
      decidedBy: 'population_file',
      phase: { number: 2 },
    });
    expect(explainAnywhere(listing, { ...LC, model: 'Nowhere' }, '', facts).kind).toBe('not_covered');
  });

  const coverageOf = compileCoverage(texas);
  const missingFact = (vin: string, vehicle: Vehicle) => {
    const coverage = coverageOf(vin, vehicle);
    return coverage.kind === 'not_covered' ? coverage.missing : undefined;
  };

  it.each<[Pick<Vehicle, 'soldIn' | 'garagedIn'>, 'covered' | 'not_covered', string | undefined]>([
    [{ soldIn: 'TX', garagedIn: 'VT' }, 'covered', undefined],
    [{ soldIn: ' texas', garagedIn: 'VT' }, 'covered', undefined],
    [{ soldIn: 'VT', garagedIn: 'OK' }, 'covered', undefined],
    [{ garagedIn: 'OK' }, 'covered', undefined],
    [{ soldIn: 'VT', garagedIn: 'NH' }, 'not_covered', undefined],
    [{ soldIn: 'VT', garagedIn: 'abroad' }, 'not_covered', undefined],
    [{ soldIn: 'VT' }, 'not_covered', 'registered_in'],
    [{ garagedIn: 'VT' }, 'not_covered', 'sold_in'],
    [{}, 'not_covered', 'sold_in'],
    [{ soldIn: 'Texass', garagedIn: 'VT' }, 'not_covered', 'sold_in'],
  ])('with a vehicle of %o is %s, and asks for %s', (places, kind, missing) => {
    const vehicle = { ...LC, ...places };
    expect(coverageOf('', vehicle).kind).toBe(kind);
    expect(explainCoverage(texas, vehicle).kind).toBe(kind);
    if (kind === 'not_covered') expect(missingFact('', vehicle)).toBe(missing);
  });

  it('asks for a production date only where it would help', () => {
    const undated = { ...LC, productionDate: undefined };
    expect(missingFact('', { ...undated, garagedIn: 'TX' })).toBe('production_date');
    expect(missingFact('', undated)).toBe('production_date');
    expect(missingFact('', { ...undated, soldIn: 'NH', garagedIn: 'VT' })).toBeUndefined();
    expect(missingFact('', { ...LC, model: 'Fjord' })).toBeUndefined();
  });

  it('limits the VINs that it lists as well', () => {
    const vin = '1HGCM82633A004352';
    const [line, ...lines] = texas.vehicles?.lines ?? [];
    if (line === undefined || texas.vehicles === undefined) throw new Error('the fixture has no vehicles');
    const vehicles = { ...texas.vehicles, lines: [{ ...line, vins: [vin] }, ...lines] };
    const listing: Campaign = { ...texas, chart: undefined, vehicles };
    expect(compileCoverage(listing)(vin, { garagedIn: 'TX' }).kind).toBe('covered');
    expect(compileCoverage(listing)(vin, { soldIn: 'NH', garagedIn: 'VT' }).kind).toBe('not_covered');
    expect(compileCoverage(listing)(vin, {})).toMatchObject({ missing: 'sold_in' });
  });

  it.each([
    [{ soldIn: 'VT', garagedIn: 'NH' }, 'it was sold in VT and it is registered in NH'],
    [{ garagedIn: 'NH' }, 'it is not known where it was sold and it is registered in NH'],
    [{}, 'it is not known where it was sold and it is not known where it is registered'],
  ])('says why it does not reach a vehicle (%#)', (places, known) => {
    const why = `${known}; 23LJ01 is limited to vehicles sold or registered in Texas or Oklahoma`;
    expect(explainCoverage(texas, { ...LC, ...places })).toMatchObject({ kind: 'not_covered', why });
  });

  it('says of what it does reach, and of other vehicles, what it would say without regions', () => {
    const place = fc.option(fc.constantFrom('TX', 'VT'), { nil: undefined });
    const model = fc.constantFrom('LC', 'RX 350', 'Fjord', undefined);
    fc.assert(
      fc.property(model, place, place, (name, soldIn, garagedIn) => {
        const vehicle = { ...LC, model: name, soldIn, garagedIn };
        const answer = coverageOf('', vehicle);
        if (soldIn === 'TX' || garagedIn === 'TX') {
          expect(answer).toEqual(compileCoverage(keys)('', vehicle));
          expect(explainCoverage(texas, vehicle)).toEqual(explainAnywhere(keys, vehicle));
        } else expect(answer.kind).toBe('not_covered');
      }),
    );
  });
});

describe('a campaign without regions', () => {
  it('says the same wherever a vehicle was sold and is kept', () => {
    const code = fc.option(fc.constantFrom(...STATES.keys()), { nil: undefined });
    const coverageOf = compileCoverage(keys);
    fc.assert(
      fc.property(code, code, (soldIn, garagedIn) => {
        expect(coverageOf('', { ...LC, soldIn, garagedIn })).toEqual(coverageOf('', LC));
      }),
    );
  });
});

describe('a mailing of several campaigns', () => {
  it('asks each of them for its own regions', () => {
    const [first, second] = [workspace.campaign('9LA'), workspace.campaign('ALE')];
    const vehicle = { model: 'GS 350', modelYear: 2007, soldIn: 'VT', garagedIn: 'VT' };
    const only = (campaign: Campaign, states: readonly string[] | undefined) =>
      states === undefined ? campaign : limited(campaign, states);
    const codes = (one: readonly string[] | undefined, other: readonly string[] | undefined) => {
      const coverage = coverMailing([only(first, one), only(second, other)], () => new Set()).coverageOf(
        '',
        vehicle,
      );
      return coverage.kind === 'covered' ? coverage.codes : [];
    };
    expect(codes(undefined, undefined)).toEqual(['9LA', 'ALE']);
    expect(codes(['TX'], ['VT'])).toEqual(['ALE']);
    expect(codes(['TX'], undefined)).toEqual(['ALE']);
    expect(codes(['TX'], ['OK'])).toEqual([]);
  });
});
