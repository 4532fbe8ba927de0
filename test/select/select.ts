import { PASSENGER } from '../../src/base/facts/vinRules.js';
import type { Problem } from '../../src/base/problems.js';
import { repairCodes } from '../../src/select/codes/repairCodes.js';
import type { SelectionRules } from '../../src/select/judge/selectionRules.js';
import { loadExcluded } from '../../src/select/load/loadExcluded.js';
import { loadRemedied } from '../../src/select/load/loadRemedied.js';
import { loadVehicles } from '../../src/select/load/loadVehicles.js';
import { keptFields } from '../../src/select/pieces/keptFields.js';
import { openPieces } from '../../src/select/pieces/openPieces.js';
import { type OutcomeRow, readOutcomes, readProblems } from '../../src/select/report/readOutcomes.js';
import { type Tallies, tallies } from '../../src/select/report/tallies.js';
import { selectPieces } from '../../src/select/selectPieces.js';
import { selectRecords } from '../../src/select/selectRecords.js';
import { createTables } from '../../src/select/tables.js';
import type { Coverage } from '../../src/shapes/coverage.js';
import type { Piece } from '../../src/shapes/piece.js';
import { FIELDS } from '../../src/shapes/recordModel.js';
import type { ExcludedRow, OwnerRow, RemediedRow, Vehicle, VehicleRow } from '../../src/shapes/records.js';
import { inBatches } from './rows.js';
import { withScratch } from './scratchFolder.js';

export interface Tables {
  readonly owners: readonly OwnerRow[];
  readonly vehicles?: readonly VehicleRow[];
  readonly remedied?: readonly RemediedRow[];
  readonly excluded?: readonly ExcludedRow[];
}

export interface Selected {
  readonly outcomes: readonly OutcomeRow[];
  readonly problems: readonly Problem[];
  readonly pieces: readonly Piece[];
  readonly tallies: Tallies;
}

/** RX is line `RX` built before 2023 (phase 1) and after (phase 2); NX is covered without a phase. */
export function coverageOf(_vin: string, vehicle: Vehicle): Coverage {
  if (vehicle.model === 'NX') return { kind: 'covered', line: 'NX', phase: undefined };
  if (vehicle.model !== 'RX') return { kind: 'not_covered' };
  if (vehicle.productionDate === undefined) return { kind: 'not_covered', missing: 'production_date' };
  return { kind: 'covered', line: 'RX', phase: vehicle.productionDate < '2023' ? 1 : 2 };
}

export const RULES: SelectionRules = {
  campaigns: ['23LJ01'],
  coverageOf,
  nearModel: (model) => (model === 'RXX' ? 'RX' : undefined),
  listed: [],
  vins: PASSENGER,
  asksMore: false,
  repairs: repairCodes([{ code: '23LJ01', also: [] }], []),
  populations: [],
  phases: { kind: 'available', phases: [1] },
  wave: undefined,
  languages: ['en', 'es'],
  kept: keptFields(new Set(FIELDS.keys())),
  check: () => undefined,
  countsOpen: false,
};

/** Loads the tables into a scratch of its own, selects, and reads everything back. */
export function select(tables: Tables, rules: Partial<SelectionRules> = {}): Promise<Selected> {
  const all = { ...RULES, ...rules };
  return withScratch((scratch) =>
    scratch.transaction(async () => {
      createTables(scratch);
      await loadVehicles(scratch, 'vehicles.csv', inBatches(tables.vehicles ?? []), all);
      await loadRemedied(scratch, 'remedied.csv', inBatches(tables.remedied ?? []), all.repairs, all);
      await loadExcluded(scratch, 'exclude.csv', inBatches(tables.excluded ?? []), all);
      await selectRecords(scratch, 'owners.csv', inBatches(tables.owners), all);
      const count = selectPieces(scratch);
      return {
        outcomes: [...readOutcomes(scratch)],
        problems: [...readProblems(scratch)],
        pieces: [...openPieces(scratch)(1, count)],
        tallies: tallies(scratch),
      };
    }),
  );
}
