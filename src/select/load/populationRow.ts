/** Checks what one row of a population file says against the campaign. */
import { CODES, Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import type { PopulationRow } from '../../shapes/coverage.js';
import type { PopulationEntry } from '../../shapes/records.js';

/** What the campaign of a population file declares. */
export interface PopulationRules {
  /** Code of the campaign. */
  readonly campaign: string;
  /** Rows that the file must have; undefined where the campaign does not say it. */
  readonly rows: number | undefined;
  /** The values that each column may have, attributes included; undefined for one that has no values here. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

type Named = PopulationEntry['named'];

/**
 * Call it once for all rows that say the same: a value that is declared is declared in every row.
 *
 * @throws Fault POPULATION_FILE for a value that the campaign does not declare
 */
export function populationRow(
  named: Named,
  rules: PopulationRules,
  place: { file: string; line: number },
): PopulationRow {
  for (const [column, value] of named) assertDeclared(column, value, rules, place);
  const { line, phase, zone, notice, campaign: _campaign, ...attributes } = Object.fromEntries(named);
  return {
    line,
    phase: phase === undefined ? undefined : Number(phase),
    zone,
    notice,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function assertDeclared(
  column: string,
  value: string,
  { campaign, values }: PopulationRules,
  place: { file: string; line: number },
): void {
  const declared = values.get(column) ?? [];
  if (declared.includes(value)) return;
  const what =
    column === 'campaign'
      ? `the row is of campaign "${value}", not of ${campaign}`
      : `${campaign} has no ${column} "${value}"; ${suggestion(value, declared)}`;
  throw new Fault('POPULATION_FILE', what, { place: { ...place, field: column } });
}

/** @throws Fault POPULATION_FILE for another number of rows than the campaign file says */
export function assertCount(file: string, count: number, { rows }: PopulationRules): void {
  if (rows === undefined || count === rows) return;
  throw new Fault('POPULATION_FILE', `the file has ${count} rows, and the campaign file says rows: ${rows}`, {
    place: { file },
    hint: `fetch the file again, or correct vehicles.file.rows; ${CODES.POPULATION_FILE.hint}`,
  });
}
