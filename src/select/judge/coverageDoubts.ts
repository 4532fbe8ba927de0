/** Problems of a record whose coverage is open to doubt, listed with its row: whoever corrects a file looks there. */
import { CODES } from '../../base/problems.js';
import type { OwnerRow, Vehicle } from '../../shapes/records.js';
import type { RowProblem } from '../scratch/sources.js';
import type { CoverageRules, Covered } from './coverage.js';

/** Listed with the row, so that whoever corrects one of the two files finds it. */
export function difference({ line, writtenVin }: OwnerRow, { line: covering }: Covered): RowProblem {
  const hint = covering === undefined ? ONLY_LINES : ONLY_FILE;
  return { line, column: 'vin', code: 'POPULATION_DIFFERS', value: writtenVin, hint };
}

const ONLY_LINES = 'lines and population file disagree: the vehicle is not mailed to; correct one of the two';
const ONLY_FILE = 'the population file has it, and no line fits: it is mailed to; correct one of the two';

/** Why it is not certain that a vehicle is not covered. */
export function doubts(
  { line, writtenVin }: OwnerRow,
  isKnown: boolean,
  { missing }: Covered,
  { model = '' }: Vehicle,
  nearModel: CoverageRules['nearModel'],
): readonly RowProblem[] {
  const told = { line, value: writtenVin };
  if (!isKnown)
    return [{ ...told, column: 'vin', code: 'VEHICLE_UNKNOWN', hint: CODES.VEHICLE_UNKNOWN.hint }];
  const near = missing === undefined ? nearModel(model) : undefined;
  if (near !== undefined) {
    const hint = `did you mean "${near}", which is covered? ${CODES.MODEL_DOUBTFUL.hint}`;
    return [{ line, value: model, column: 'model', code: 'MODEL_DOUBTFUL', hint }];
  }
  return missing === undefined ? [] : [incomplete({ line, writtenVin }, missing)];
}

export function incomplete(
  { line, writtenVin }: Pick<OwnerRow, 'line' | 'writtenVin'>,
  missing: string,
): RowProblem {
  const hint = MISSING_HINTS[missing] ?? `add the ${missing} of this VIN; it decides whether it is covered`;
  return { line, value: writtenVin, column: missing, code: 'VEHICLE_INCOMPLETE', hint };
}

const MISSING_HINTS: Readonly<Record<string, string>> = {
  model: CODES.VEHICLE_INCOMPLETE.hint,
  production_date: CODES.VEHICLE_INCOMPLETE.hint,
  sold_in: 'add the state in which this VIN was sold',
  registered_in: 'add the state in which this VIN is registered',
  campaign: 'give the remedied file; work under an earlier campaign decides whether it is covered',
  repaired_under: 'give the remedied file; work under an earlier campaign decides whether it is covered',
};
