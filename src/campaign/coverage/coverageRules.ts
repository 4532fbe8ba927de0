/** Turns a campaign into coverage rules: one for each chart row or, without a chart, for each table line. */
import type { Origin, Vehicle } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import { industryWindow } from '../schema/industryDate.js';
import { monthOf, monthsBetween, type YearMonth } from '../../base/facts/months.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { ChartRow, VehicleLine } from '../schema/vehicleSchema.js';

interface Years {
  readonly from: number;
  readonly to: number;
}

/** Which vehicles one row or line covers. */
export interface CoverageRule {
  /** Name of the table line; of the chart row where it belongs to no line. */
  readonly line: string;
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
}

/** With a chart its rows decide, without one the lines that list no VINs. */
export function coverageRules(campaign: Campaign): readonly CoverageRule[] {
  const lines = campaign.vehicles?.lines ?? [];
  if (campaign.chart) return campaign.chart.rows.map((row) => ruleOfRow(row, lines));
  return lines.filter((line) => line.vins === undefined).map(ruleOfLine);
}

/** Model names are equal after folding case and spaces: `RX 350h` is `rx350H`. */
export function foldModel(model: string): string {
  return model.replace(/\s+/g, '').toLowerCase();
}

/**
 * An absent origin agrees with any. An absent model year does where dates decide; an absent production date
 * does where the campaign gives no dates.
 */
export function matches(rule: CoverageRule, vehicle: Vehicle): boolean {
  return (
    matchesYear(rule, vehicle.modelYear) &&
    matchesOrigin(rule, vehicle.origin) &&
    matchesDate(rule, vehicle.productionDate)
  );
}

export function matchesYear(rule: CoverageRule, year: number | undefined): boolean {
  if (year === undefined) return hasDates(rule);
  return rule.years.some(({ from, to }) => from <= year && year <= to);
}

function hasDates(rule: CoverageRule): boolean {
  return rule.from !== undefined || rule.to !== undefined || rule.months !== undefined;
}

export function matchesOrigin(rule: CoverageRule, origin: Origin | undefined): boolean {
  return rule.origin === undefined || origin === undefined || rule.origin === origin;
}

/** A month that the chart gives no phase is not covered: what was built after its last column it does not know. */
export function matchesDate(rule: CoverageRule, day: IsoDay | undefined): boolean {
  if (day === undefined) return !hasDates(rule);
  if (rule.from !== undefined && day < rule.from) return false;
  if (rule.to !== undefined && day > rule.to) return false;
  return rule.months === undefined || rule.months.has(monthOf(day));
}

/** Phase of a vehicle that the rule matches; undefined for a campaign without phases. */
export function phaseOn(rule: CoverageRule, day: IsoDay | undefined): number | undefined {
  return rule.months && day !== undefined ? rule.months.get(monthOf(day)) : rule.phase;
}

/** A row counts the aliases and model years of its line as well: where the two disagree, both are covered. */
function ruleOfRow(row: ChartRow, lines: readonly VehicleLine[]): CoverageRule {
  const line = lines.find(({ name }) => name === row.line);
  return {
    line: line?.name ?? row.name,
    row: `${row.name} (${row.place})`,
    models: [row.model, ...row.aliases, ...(line ? [line.model, ...line.aliases] : [])],
    years: line ? [row.model_years, line.model_years] : [row.model_years],
    origin: row.origin,
    from: row.start,
    to: row.end,
    months: row.phases.length === 0 ? undefined : phaseMonths(row),
    phase: undefined,
  };
}

function phaseMonths(row: ChartRow): ReadonlyMap<YearMonth, number> {
  return new Map(
    row.phases.flatMap((span) =>
      monthsBetween(span.from, span.to).map((month) => [month, span.phase] as const),
    ),
  );
}

function ruleOfLine(line: VehicleLine): CoverageRule {
  const window = line.production ? industryWindow(line.production.from, line.production.to) : undefined;
  return {
    line: line.name,
    row: undefined,
    models: [line.model, ...line.aliases],
    years: [line.model_years],
    origin: line.origin,
    from: window?.from,
    to: window?.to,
    months: undefined,
    phase: line.phase,
  };
}
