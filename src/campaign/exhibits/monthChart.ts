/** Lays out the month chart of a campaign: its rows, and the phase of every month. */

import { monthOf, monthsBetween, type YearMonth } from '../../base/facts/months.js';
import type { IsoDay } from '../../shapes/units.js';
import { type CoverageRule, coverageRules, matchesDate, phaseOn } from '../coverage/coverageRules.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Volume } from '../schema/values.js';
import type { ChartRow, Phase } from '../schema/vehicles/phases.js';
import { inkOn } from './inkOn.js';

export interface MonthChart {
  /** Number of months. */
  readonly columns: number;
  /** Columns by year, in their order. */
  readonly years: readonly { readonly year: string; readonly months: number }[];
  readonly months: readonly { readonly month: YearMonth }[];
  /** Neighbouring months that are all available, or all not searchable yet; months of both kinds are neither. */
  readonly bands: readonly {
    readonly kind: 'available' | 'not_searchable' | 'mixed';
    readonly months: number;
  }[];
  readonly rows: readonly ChartLine[];
}

export interface ChartLine {
  readonly name: string;
  /** In the first of the rows that share it, with their number; never more than fit on a page. */
  readonly place: Shared | undefined;
  /** In the first of the rows of one place that share it, with their number. */
  readonly key_type: Shared | undefined;
  readonly start: IsoDay;
  /** Undefined while production continues. */
  readonly end: IsoDay | undefined;
  readonly volume: Volume;
  /** One for each column. */
  readonly months: readonly ChartCell[];
}

interface Shared {
  readonly name: string;
  readonly rows: number;
}

export interface ChartCell {
  readonly month: YearMonth;
  /** Undefined where nothing was built that the campaign covers. */
  readonly phase: number | undefined;
  /** Whether the remedy of the phase is available, so that its VINs can be looked up. */
  readonly available: boolean;
  /** Color of the phase, and a text color that reads well on it. */
  readonly color: string;
  readonly ink: string;
  /** Color of the strokes across the cell, on which its text reads well, too. */
  readonly hatch: string;
}

const NO_COLOR = '#ffffff';

/** The phases are those that `compileCoverage` gives to vehicles built in that month. */
export function monthChart(campaign: Campaign): MonthChart | undefined {
  const { chart } = campaign;
  if (chart === undefined) return undefined;
  const months = monthsBetween(chart.months.from, chart.months.to);
  const rules = coverageRules(campaign);
  const shared = sharedCells(chart.rows);
  const rows = chart.rows.map((row, index) => ({
    place: shared[index]?.place,
    key_type: shared[index]?.key_type,
    months: months.map((month) => cellOf(month, rules[index], campaign.phases)),
    name: row.name,
    start: row.start,
    end: row.end,
    volume: row.volume,
  }));
  return {
    columns: months.length,
    years: runs(months, (month) => month.slice(0, 4)).map(({ key, length }) => ({
      year: key,
      months: length,
    })),
    months: months.map((month) => ({ month })),
    bands: runs(months, (month) => kindOf(columnOf(month, rows))).map(({ key, length }) => ({
      kind: key,
      months: length,
    })),
    rows,
  };
}

/** Rows that share a cell are kept on one page, so a long run of them is split. */
const MOST_SHARED = 15;

/** Place and key type of each row; undefined in a row that shares the cell of a row above it. */
function sharedCells(rows: readonly ChartRow[]): readonly Pick<ChartLine, 'place' | 'key_type'>[] {
  const places = runLengths(rows, (row, before) => row.place === before.place);
  const types = runLengths(
    rows,
    (row, before, index) => places[index] === 0 && row.key_type === before.key_type,
  );
  return rows.map((row, index) => ({
    place: sharedCell(row.place, places[index]),
    key_type: sharedCell(row.key_type, types[index]),
  }));
}

function sharedCell(name: string, rows = 0): Shared | undefined {
  return rows === 0 ? undefined : { name, rows };
}

/** For the first row of each run its length, for the others 0. */
function runLengths(
  rows: readonly ChartRow[],
  goesOn: (row: ChartRow, before: ChartRow, index: number) => boolean,
): readonly number[] {
  const lengths = rows.map(() => 0);
  let first = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before === undefined || !goesOn(row, before, index) || index - first === MOST_SHARED) first = index;
    lengths[first] = (lengths[first] ?? 0) + 1;
  }
  return lengths;
}

/** The first covered day decides: a row gives all days of one month the same phase. */
function cellOf(month: YearMonth, rule: CoverageRule | undefined, phases: readonly Phase[]): ChartCell {
  const number = rule && phaseOfMonth(month, rule);
  const phase = phases.find((one) => one.number === number);
  const color = phase?.color ?? NO_COLOR;
  const ink = inkOn(color);
  return { month, phase: number, available: phase?.available ?? false, color, ink, hatch: inkOn(ink) };
}

function phaseOfMonth(month: YearMonth, rule: CoverageRule): number | undefined {
  const first = `${month}-01`;
  const day = rule.from !== undefined && monthOf(rule.from) === month ? rule.from : first;
  return matchesDate(rule, day) === true ? phaseOn(rule, day) : undefined;
}

function columnOf(month: YearMonth, rows: readonly Pick<ChartLine, 'months'>[]): readonly ChartCell[] {
  return rows.flatMap((row) => row.months.filter((cell) => cell.month === month && cell.phase !== undefined));
}

function kindOf(cells: readonly ChartCell[]): 'available' | 'not_searchable' | 'mixed' {
  if (cells.every((cell) => !cell.available)) return cells.length === 0 ? 'mixed' : 'not_searchable';
  return cells.every((cell) => cell.available) ? 'available' : 'mixed';
}

/** Neighbors with one key, as that key and their number. */
function runs<Key>(months: readonly YearMonth[], keyOf: (month: YearMonth) => Key) {
  const found: { key: Key; length: number }[] = [];
  for (const key of months.map(keyOf)) {
    const last = found.at(-1);
    if (last?.key === key) last.length += 1;
    else found.push({ key, length: 1 });
  }
  return found;
}
