import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkVin, modelYearOf } from '../../src/base/facts/vin.js';
import { readOwners } from '../../src/records/readOwners.js';
import { all, source } from '../records/source.js';
import { Deck, Random } from './random.js';
import { SAMPLE_MODELS } from './sampleModels.js';
import { sampleOwner } from './sampleOwner.js';
import { sampleVehicle } from './sampleVehicle.js';
import { sampleVin } from './sampleVin.js';

const model = fc.constantFrom(...Object.values(SAMPLE_MODELS).flat());
const count = fc.nat(48_000_000);

describe('a sample VIN', () => {
  it('is right and says its model year, whatever the model and the count', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: 2010, max: 2039 }), count, (each, year, nth) => {
        const vin = sampleVin(each, year, nth);
        expect(checkVin(vin)).toEqual([]);
        expect(modelYearOf(vin)).toBe(year);
        expect(vin.slice(0, 3) + vin.charAt(10)).toBe(each.maker + each.plant);
      }),
    );
  });

  it('is another one for another count', () => {
    fc.assert(
      fc.property(model, count, count, (each, a, b) => {
        fc.pre(a !== b);
        expect(sampleVin(each, 2023, a)).not.toBe(sampleVin(each, 2023, b));
      }),
    );
  });
});

describe('a sample owner with a sample vehicle', () => {
  it('is a good row that can be written to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), model, async (seed, each) => {
        const random = new Random(seed);
        const owner = sampleOwner(random);
        const spec = { model: each, modelYear: 2023, built: '2023-08-15', count: 1, soldIn: owner.state };
        const line = JSON.stringify({ ...owner, ...sampleVehicle(random, spec) });
        const [row] = await all(readOwners(source(line, { name: 'sample.ndjson' })));
        expect(row?.problems).toEqual([]);
        expect(row?.owner.addressBlock.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a deck', () => {
  it('deals every card before one comes again', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 }),
        (seed, cards) => {
          const deck = new Deck(new Random(seed), cards);
          const rounds = [1, 2, 3].map(() => cards.map(() => deck.draw()).sort((a, b) => a - b));
          expect(rounds).toEqual([1, 2, 3].map(() => [...cards].sort((a, b) => a - b)));
        },
      ),
    );
  });
});
