/** Tells of a vehicle that is not mailed to because its model year and its production date contradict each other. */
import { CODES } from '../../base/problems.js';
import type { Vehicle } from '../../shapes/records.js';
import type { RowProblem } from '../scratch/sources.js';
import type { Covered } from './coverage.js';

/** A vehicle that is not mailed to. */
export interface Unmailed {
  /** Of its row in the owners file. */
  readonly line: number;
  readonly vehicle: Vehicle;
  /** Whether the model year stands in a file; otherwise it is the one that the VIN encodes. */
  readonly isGiven: boolean;
  /** What was decided about it. */
  readonly covered: Covered;
  /** What would be decided about it if the vehicle were this one. */
  readonly coverageOf: (vehicle: Vehicle) => Covered;
}

/**
 * A year and a date contradict each other if no vehicle of that model year is built on that day. The year that a VIN
 * encodes is also contradicted by a date on which the campaign's own line was built. Nothing is told where neither
 * fact decides: a model that no line has stays out whatever its year.
 */
export function yearDoubt(of: Unmailed): readonly RowProblem[] {
  const { modelYear, productionDate } = of.vehicle;
  if (modelYear === undefined || productionDate === undefined) return [];
  const told = { line: of.line, column: 'production_date', value: productionDate } as const;
  const hint = `${of.isGiven ? 'the' : 'the VIN encodes'} model year ${modelYear}`;
  if (!isApart(of.vehicle)) {
    if (of.isGiven || of.covered.line !== undefined || withoutYear(of).line === undefined) return [];
    return [{ ...told, code: 'YEAR_CONTRADICTED', hint: `${hint}; ${CODES.YEAR_CONTRADICTED.hint}` }];
  }
  if (!decides(of, 'model_year', withoutYear(of)) && !decides(of, 'production_date', withoutDate(of)))
    return [];
  const built = `${modelYear - 1}-01-01 to ${modelYear}-12-31`;
  return [{ ...told, code: 'YEAR_CONTRADICTED', hint: `${hint} is built from ${built}; ${CORRECT}` }];
}

const CORRECT = 'correct the date or the year, since they decide whether this vehicle is mailed to';

/**
 * Whether no vehicle of its model year is built on its production date: the production of a model year includes its
 * January 1 and ends with its calendar year (40 CFR 85.2304). False if one of the two is unknown.
 */
export function isApart({ modelYear, productionDate }: Vehicle): boolean {
  if (modelYear === undefined || productionDate === undefined) return false;
  const year = Number(productionDate.slice(0, 4));
  return year !== modelYear && year !== modelYear - 1;
}

const withoutYear = ({ vehicle, coverageOf }: Unmailed): Covered =>
  coverageOf({ ...vehicle, modelYear: undefined });

const withoutDate = ({ vehicle, coverageOf }: Unmailed): Covered =>
  coverageOf({ ...vehicle, productionDate: undefined });

/** Whether the vehicle would have another line or phase, or may have one, if nobody knew the value of this column. */
function decides({ covered }: Unmailed, column: string, { line, phase, missing }: Covered): boolean {
  return missing === column || (line !== undefined && (line !== covered.line || phase !== covered.phase));
}
