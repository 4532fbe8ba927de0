/** Turns a campaign into coverage rules: one for each chart row or, without a chart, for each table line. */
import { monthOf, monthsBetween, type YearMonth } from '../../base/facts/months.js';
import { onceFor } from '../../base/onceFor.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Origin, Vehicle } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import { fold } from '../conditions/fold.js';
import type { Ternary } from '../conditions/ternary.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { industryWindow } from '../schema/industryDate.js';
import type { ChartRow } from '../schema/vehicles/phases.js';
import type { VehicleLine } from '../schema/vehicles/population.js';
import { type Criterion, lineCriteria } from './lineCriteria.js';

interface Years {
  readonly from: number;
  readonly to: number;
}

/** Which vehicles one row or line covers. */
export interface CoverageRule {
  /** Id of the table line; name of the chart row where it belongs to no line. */
  readonly line: string;
  /** The table line; undefined for a chart row of none. */
  readonly of: VehicleLine | undefined;
  /** Name of the chart row with its production place; undefined for a table line. */
  readonly row: string | undefined;
  /** As written. */
  readonly models: readonly string[];
  /** Any of these holds the model year. */
  readonly years: readonly Years[];
  readonly origin: Origin | undefined;
  /** First and last day of production, inclusive; undefined is open. */
  readonly from: IsoDay | undefined;
  readonly to: IsoDay | undefined;
  /** Phase by production month; undefined where months do not decide it. */
  readonly months: ReadonlyMap<YearMonth, number> | undefined;
  /** Phase of the whole line. */
  readonly phase: number | undefined;
  /** What else the line asks. */
  readonly criteria: readonly Criterion[];
}

/** With a chart its rows decide, without one the lines that list no VINs. */
export const coverageRules = onceFor(makeRules);

function makeRules(campaign: Campaign): readonly CoverageRule[] {
  const lines = campaign.vehicles?.lines ?? [];
  if (campaign.chart) return campaign.chart.rows.map((row) => ruleOfRow(row, lines, campaign));
  return lines.filter((line) => line.vins === undefined).map((line) => ruleOfLine(line, campaign));
}

/** Whether a rule covers a vehicle: yes, no, or the column whose value would decide. */
export type Match = 'yes' | 'no' | { readonly missing: string };

/**
 * An absent origin agrees with any. An absent model year does where dates decide; an absent production date does where
 * the campaign gives no dates.
 */
export function matchRule(rule: CoverageRule, vin: string, vehicle: Vehicle, facts: CoverageFacts): Match {
  const year = matchesYear(rule, vehicle.modelYear);
  if (year === false || !matchesOrigin(rule, vehicle.origin)) return 'no';
  const date = matchesDate(rule, vehicle.productionDate);
  if (date === false) return 'no';
  let missing = year === undefined ? 'model_year' : date === undefined ? 'production_date' : undefined;
  for (const { column, ask } of rule.criteria) {
    const answer = ask(vin, vehicle, facts);
    if (answer === false) return 'no';
    if (answer === undefined) missing ??= column;
  }
  return missing === undefined ? 'yes' : { missing };
}

export function matchesYear(rule: CoverageRule, year: number | undefined): Ternary {
  if (year === undefined) return hasDates(rule) ? true : undefined;
  return rule.years.some(({ from, to }) => from <= year && year <= to);
}

function hasDates(rule: CoverageRule): boolean {
  return rule.from !== undefined || rule.to !== undefined || rule.months !== undefined;
}

export function matchesOrigin(rule: CoverageRule, origin: Origin | undefined): boolean {
  return rule.origin === undefined || origin === undefined || rule.origin === origin;
}

/** A month that the chart gives no phase is not covered: what was built after its last column it does not know. */
export function matchesDate(rule: CoverageRule, day: IsoDay | undefined): Ternary {
  if (day === undefined) return hasDates(rule) ? undefined : true;
  if (rule.from !== undefined && day < rule.from) return false;
  if (rule.to !== undefined && day > rule.to) return false;
  return rule.months === undefined || rule.months.has(monthOf(day));
}

/** Phase that the rule itself gives a vehicle; undefined where it gives none. */
export function phaseOn(rule: CoverageRule, day: IsoDay | undefined): number | undefined {
  return rule.months && day !== undefined ? rule.months.get(monthOf(day)) : rule.phase;
}

export function namesModel(rule: CoverageRule, model: string): boolean {
  return rule.models.some((name) => fold(name) === fold(model));
}

/** A row counts the aliases and model years of its line as well: where the two disagree, both are covered. */
function ruleOfRow(row: ChartRow, lines: readonly VehicleLine[], campaign: Campaign): CoverageRule {
  const line = lines.find(({ id }) => id === row.line);
  return {
    line: line?.id ?? row.name,
    of: line,
    row: `${row.name} (${row.place})`,
    models: [row.model, ...row.aliases, ...(line ? [line.model, ...line.aliases] : [])],
    years: line ? [row.model_years, line.model_years] : [row.model_years],
    origin: row.origin,
    from: row.start,
    to: row.end,
    months: row.phases.length === 0 ? undefined : phaseMonths(row),
    phase: undefined,
    criteria: line ? lineCriteria(line, campaign) : [],
  };
}

function phaseMonths(row: ChartRow): ReadonlyMap<YearMonth, number> {
  return new Map(
    row.phases.flatMap((span) =>
      monthsBetween(span.from, span.to).map((month) => [month, span.phase] as const),
    ),
  );
}

function ruleOfLine(line: VehicleLine, campaign: Campaign): CoverageRule {
  const window = line.production ? industryWindow(line.production.from, line.production.to) : undefined;
  return {
    line: line.id,
    of: line,
    row: undefined,
    models: [line.model, ...line.aliases],
    years: [line.model_years],
    origin: line.origin,
    from: window?.from,
    to: window?.to,
    months: undefined,
    phase: line.phase,
    criteria: lineCriteria(line, campaign),
  };
}
