import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitsOf,
  campaignBits,
  codesOf,
  MOST_CAMPAIGNS,
  without,
} from '../../src/select/codes/campaignBits.js';
import { repairCodes } from '../../src/select/codes/repairCodes.js';
import { waveOf } from '../../src/select/judge/waveOf.js';
import type { Coverage } from '../../src/shapes/coverage.js';
import type { Vehicle } from '../../src/shapes/records.js';
import { ownerRow, remediedRow } from './rows.js';
import { select } from './select.js';

const CODES = ['9LA', 'ALE', 'BLB', 'BLG', 'CLB'];
const VINS = ['JTHCE96S270923522', 'JTHBH96S460911728', '2T2GA31U14C944296', '2T2GA31U65C924966'];

/** A vehicle whose model is the codes of the campaigns that cover it. */
function coverageOf(_vin: string, { model = '' }: Vehicle): Coverage {
  const codes = model.split(' ').filter((code) => CODES.includes(code));
  if (codes.length === 0) return { kind: 'not_covered' };
  return { kind: 'covered', line: model, phase: undefined, codes };
}

const rules = {
  campaigns: CODES,
  coverageOf,
  phases: { kind: 'all' },
  repairs: repairCodes(
    CODES.map((code) => ({ code, also: [] })),
    [],
  ),
} as const;

const some = fc.subarray(CODES);

describe('a set of campaigns', () => {
  it('is one integer that gives its codes back, however many there are', () => {
    const codes = Array.from({ length: MOST_CAMPAIGNS }, (_, index) => `C${index}`);
    const bits = campaignBits(codes);
    fc.assert(
      fc.property(fc.subarray(codes), fc.subarray(codes), (set, others) => {
        expect(codesOf(bitsOf(set, bits), bits)).toEqual(set);
        const left = without(bitsOf(set, bits), bitsOf(others, bits));
        expect(codesOf(left, bits)).toEqual(set.filter((code) => !others.includes(code)));
      }),
    );
    expect(() => campaignBits([...codes, 'ONE MORE'])).toThrow(RangeError);
  });
});

describe('a mailing of several campaigns', () => {
  const world = fc.record({
    covered: fc.tuple(some, some, some, some),
    done: fc.array(
      fc.record({ vin: fc.constantFrom(...VINS), campaign: fc.constantFrom('', 'XYZ', ...CODES) }),
      {
        maxLength: 12,
      },
    ),
    wave: fc.constantFrom(undefined, { number: 1, of: 2 }, { number: 2, of: 2 }),
  });

  it('writes to a VIN for what covers it and is not done, and to no other', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ covered, done, wave }) => {
        const owners = VINS.map((vin, index) =>
          ownerRow({ vin, line: index + 2, vehicle: { model: covered[index]?.join(' ') } }),
        );
        const remedied = done.map((row, index) => remediedRow({ ...row, line: index + 2 }));
        const { outcomes, pieces } = await select({ owners, remedied }, { ...rules, wave });
        for (const [index, vin] of VINS.entries()) {
          const codes = covered[index] ?? [];
          const isDone = (code: string) => done.some((row) => row.vin === vin && row.campaign === code);
          const open = codes.filter((code) => !isDone(code));
          const otherWave = wave !== undefined && waveOf(vin, wave.of) !== wave.number;
          const reason =
            codes.length === 0
              ? 'NOT_COVERED'
              : otherWave
                ? 'OTHER_WAVE'
                : open.length === 0
                  ? 'ALREADY_REMEDIED'
                  : '';
          expect(outcomes[index]?.reason).toBe(reason);
          const piece = pieces.find((one) => one.record.vin === vin);
          expect(piece?.record.open_campaigns).toEqual(reason === '' ? open : undefined);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('waves', () => {
  it('hold each VIN in exactly one of them, always the same', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 17, maxLength: 17 }),
        fc.integer({ min: 1, max: 52 }),
        (vin, waves) => {
          const wave = waveOf(vin, waves);
          expect(Number.isInteger(wave) && wave >= 1 && wave <= waves).toBe(true);
          expect(waveOf(vin, waves)).toBe(wave);
        },
      ),
    );
  });
});
