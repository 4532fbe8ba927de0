/** Finds what the labels and cards of a piece print; without it the piece cannot be made. */
import type { Met } from '../../shapes/recordField.js';
import { rankOf } from '../codes/ranks.js';
import type { KnownVins } from '../load/lookUpVins.js';
import type { RowProblem } from '../scratch/sources.js';
import type { Judged } from './judgeRecord.js';
import type { EnclosedRule } from './selectionRules.js';

export interface Enclosed {
  readonly record: Judged;
  /** `emission_label.number=A-17`. */
  readonly lines: readonly string[] | undefined;
}

/** A record without a row in one of the files is rejected: its letter would name what is not in the envelope. */
export function withEnclosed(
  record: Judged,
  known: KnownVins,
  met: Met | undefined,
  rules: readonly EnclosedRule[],
): Enclosed {
  if (rules.length === 0 || record.rank !== 0) return { record, lines: undefined };
  const rows = known.enclosedOf(record.row.vin);
  const wanted = rules.map((rule, index) => ({ ...rule, index })).filter(({ isFor }) => isFor(met));
  const lacking = wanted.filter(({ index }) => rows?.get(index) === undefined);
  if (lacking.length === 0)
    return { record, lines: wanted.flatMap(({ index }) => rows?.get(index)?.split('\t') ?? []) };
  const problems = [...record.problems, ...lacking.map((rule) => noRow(record, rule))];
  return { record: { ...record, rank: INCOMPLETE, problems }, lines: undefined };
}

const INCOMPLETE = rankOf('VEHICLE_INCOMPLETE');

function noRow({ row }: Judged, { id, file }: EnclosedRule): RowProblem {
  const hint = `add a row for this VIN to ${file}; its ${id} is printed from it`;
  return { line: row.line, column: 'vin', code: 'ENCLOSURE_DATA', value: row.writtenVin, hint };
}
