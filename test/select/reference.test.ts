/** The queries agree with a plain reading of the contract over small random tables. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Code } from '../../src/base/problems.js';
import type { SelectionRules } from '../../src/select/judge/selectionRules.js';
import { waveOf } from '../../src/select/judge/waveOf.js';
import { type OwnerRow, REJECTED, type Vehicle, type VehicleRow } from '../../src/shapes/records.js';
import { excludedRow, ownerRow, remediedRow, vehicleRow } from './rows.js';
import { coverageOf, select, type Tables } from './select.js';

const VINS = ['1HGCM82633A004352', '2T2BZMCA0KC000001', '2T2BZMCA0KC000002', '2T2BZMCA0KC000003'];
const vin = fc.constantFrom(...VINS);
const vehicle: fc.Arbitrary<Vehicle> = fc.record({
  model: fc.constantFrom('RX', 'NX', 'ES', undefined),
  productionDate: fc.constantFrom('2022-05-05', '2023-05-05', undefined),
});
const ownerCodes: fc.Arbitrary<Code[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Code[]>([]) },
  { weight: 1, arbitrary: fc.subarray([...REJECTED], { maxLength: 2 }) },
);
const vehicleCodes: fc.Arbitrary<Code[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Code[]>([]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Code[]>(['DATE_INVALID'], ['MODEL_YEAR_MISMATCH'], ['VIN_CHECK_DIGIT']),
  },
);

const numbered = <T>(rows: readonly T[]) => rows.map((row, index) => ({ ...row, line: index + 2 }));

const tables: fc.Arbitrary<Tables> = fc.record({
  owners: fc
    .array(
      fc.record({
        vin,
        codes: ownerCodes,
        vehicle: fc.option(vehicle, { nil: undefined }),
        owner: fc.record({ lessor: fc.boolean(), zip: fc.constantFrom('01002', '78701', '78701-0001') }),
      }),
      { maxLength: 12 },
    )
    .map((rows) => numbered(rows).map(ownerRow)),
  vehicles: fc
    .array(fc.record({ vin, vehicle, codes: vehicleCodes }), { maxLength: 6 })
    .map((rows) => numbered(rows).map(vehicleRow)),
  remedied: fc
    .array(fc.record({ vin, campaign: fc.constantFrom('', '23LJ01', '20LC02'), codes: vehicleCodes }), {
      maxLength: 2,
    })
    .map((rows) => numbered(rows).map(remediedRow)),
  excluded: fc.array(fc.record({ vin }), { maxLength: 1 }).map((rows) => numbered(rows).map(excludedRow)),
});

const rules: fc.Arbitrary<Pick<SelectionRules, 'phases' | 'wave'>> = fc.record({
  phases: fc.constantFrom<SelectionRules['phases'][]>(
    { kind: 'all' },
    { kind: 'one', phase: 1 },
    { kind: 'available', phases: [2] },
    { kind: 'available', phases: [] },
  ),
  wave: fc.constantFrom(undefined, { number: 1, of: 2 }, { number: 2, of: 2 }),
});

/** Reasons by the words of the contract, one record after the other, everything held in memory. */
function expectedReasons(
  given: Required<Tables>,
  selection: Pick<SelectionRules, 'phases' | 'wave'>,
): string[] {
  const mailed = new Set<OwnerRow>();
  const before = given.owners.map((row) => ({ row, reason: reasonBeforeDuplicates(row, given, selection) }));
  const mailable = before.filter(({ reason }) => reason === '').map(({ row }) => row);
  for (const row of mailable) {
    const same = mailable.filter(({ vin }) => vin === row.vin);
    mailed.add(same.find(({ owner }) => owner.lessor) ?? same[0] ?? row);
  }
  return before.map(({ row, reason }) => (reason !== '' || mailed.has(row) ? reason : 'DUPLICATE_VIN'));
}

function reasonBeforeDuplicates(
  row: OwnerRow,
  given: Required<Tables>,
  selection: Pick<SelectionRules, 'phases' | 'wave'>,
): string {
  const known = vehicleRowOf(row, given.vehicles);
  const codes = [...row.problems, ...(known?.problems ?? [])].map(({ code }) => code);
  const rejected = REJECTED.find((code) => codes.includes(code));
  if (rejected !== undefined) return rejected;
  const model = row.vehicle?.model ?? known?.vehicle.model;
  const productionDate = row.vehicle?.productionDate ?? known?.vehicle.productionDate;
  if (model === 'RX' && productionDate === undefined) return 'VEHICLE_INCOMPLETE';
  if (given.excluded.some((excluded) => excluded.vin === row.vin)) return 'EXCLUDED';
  const coverage = coverageOf(row.vin, { model, productionDate });
  if (coverage.kind !== 'covered') return 'NOT_COVERED';
  const { phases, wave } = selection;
  if (phases.kind === 'one' && coverage.phase !== phases.phase) return 'OTHER_PHASE';
  if (phases.kind === 'available' && !phases.phases.some((phase) => phase === coverage.phase))
    return 'PHASE_NOT_AVAILABLE';
  if (wave !== undefined && waveOf(row.vin, wave.of) !== wave.number) return 'OTHER_WAVE';
  const done = given.remedied.some(
    (remedied) =>
      remedied.vin === row.vin && remedied.problems.length === 0 && remedied.campaign === '23LJ01',
  );
  return done ? 'ALREADY_REMEDIED' : '';
}

function vehicleRowOf(row: OwnerRow, vehicles: readonly VehicleRow[]): VehicleRow | undefined {
  const own = vehicles.filter(
    (candidate) =>
      candidate.vin === row.vin && candidate.problems.every(({ code }) => code !== 'VIN_CHECK_DIGIT'),
  );
  return own.find(({ problems }) => problems.length === 0) ?? own[0];
}

it('gives each record the first reason that holds, and loses none', async () => {
  await fc.assert(
    fc.asyncProperty(tables, rules, async (given, selection) => {
      const { outcomes, pieces, tallies } = await select(given, selection);
      const whole = { vehicles: [], remedied: [], excluded: [], ...given };
      expect(outcomes.map(({ reason }) => reason)).toEqual(expectedReasons(whole, selection));
      expect(outcomes.map(({ line }) => line)).toEqual(given.owners.map(({ line }) => line));
      expect(tallies.records).toBe(given.owners.length);
      const { mailed, suppressed, rejected } = tallies.outcomes;
      expect(mailed + suppressed + rejected).toBe(tallies.records);
      expect(pieces).toHaveLength(mailed);
      expect(new Set(pieces.map(({ record }) => record.vin)).size).toBe(mailed);
      const sorted = [...pieces].sort((a, b) =>
        `${a.zip} ${a.record.vin}` < `${b.zip} ${b.record.vin}` ? -1 : 1,
      );
      expect(pieces).toEqual(sorted);
    }),
    { numRuns: 150 },
  );
});

it('puts a VIN into one wave, whatever the table, and fills the waves evenly', () => {
  const vins = Array.from({ length: 10_000 }, (_, index) => `2T2BZMCA0KC${String(index).padStart(6, '0')}`);
  const counts = [0, 0, 0, 0];
  for (const one of vins) {
    const wave = waveOf(one, 4);
    expect(waveOf(one, 4)).toBe(wave);
    counts[wave - 1] = (counts[wave - 1] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2_500)).toBeLessThan(150);
});
