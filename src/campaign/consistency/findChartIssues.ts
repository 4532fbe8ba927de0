/** Finds contradictions within a month chart, and between it, the vehicle table and the phases. */

import { monthOf, monthsBetween, type YearMonth } from '../../base/facts/months.js';
import type { Path } from '../../base/path.js';
import { listed, suggestion } from '../../base/text/nearest.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Chart, ChartRow } from '../schema/vehicles/phases.js';
import { type Inconsistency, repeats, yearIssues } from './inconsistency.js';

export function findChartIssues(campaign: Campaign): Inconsistency[] {
  const chart = campaign.chart;
  if (!chart) return [];
  const titles = chart.rows.map((row) => `${row.name}, ${row.place}`);
  return [
    ...columnIssues(chart),
    ...repeats(titles).map(({ index, value }) => ({
      path: ['chart', 'rows', index, 'name'],
      what: `two rows are named "${value}"; give each its own name or place`,
    })),
    ...chart.rows.flatMap((row, index) => rowIssues(row, campaign, chart, ['chart', 'rows', index])),
  ];
}

function columnIssues(chart: Chart): Inconsistency[] {
  const { from, to } = chart.months;
  if (from <= to) return [];
  return [
    { path: ['chart', 'months'], what: `the columns run from ${from} to ${to}; put the earlier first` },
  ];
}

function rowIssues(row: ChartRow, campaign: Campaign, chart: Chart, path: Path): Inconsistency[] {
  return [
    ...yearIssues(row.model_years, [...path, 'model_years']),
    ...dateIssues(row, path),
    ...lineIssues(row, campaign, path),
    ...row.phases.flatMap((span, index) => spanIssues(span, campaign, chart, [...path, 'phases', index])),
    ...monthIssues(row, chart, path),
  ];
}

function dateIssues(row: ChartRow, path: Path): Inconsistency[] {
  if (row.end === undefined || row.start <= row.end) return [];
  const what = `production ends (${row.end}) before it begins (${row.start}); put the earlier date first`;
  return [{ path: [...path, 'end'], what }];
}

function lineIssues(row: ChartRow, campaign: Campaign, path: Path): Inconsistency[] {
  if (row.line === undefined) return [];
  const lines = campaign.vehicles?.lines ?? [];
  const line = lines.find(({ id }) => id === row.line);
  const ids = lines.map(({ id }) => id);
  if (!line) {
    const what = `"${row.line}" is not the id of a line of the vehicle table; ${suggestion(row.line, ids)}`;
    return [{ path: [...path, 'line'], what }];
  }
  if (line.origin === row.origin) return [];
  const what = `the row says ${row.origin ?? 'no origin'}, its line ${line.origin ?? 'no origin'}; make them agree`;
  return [{ path, what }];
}

function spanIssues(span: ChartRow['phases'][number], campaign: Campaign, chart: Chart, path: Path) {
  const numbers = campaign.phases.map((phase) => phase.number);
  const issues: Inconsistency[] = [];
  if (!numbers.includes(span.phase)) {
    const what = `phase ${span.phase} is not named in phases, which has ${listed(numbers.map(String))}`;
    issues.push({ path: [...path, 'phase'], what });
  }
  if (span.from > span.to) {
    issues.push({ path, what: `the months run from ${span.from} to ${span.to}; put the earlier first` });
  }
  if (span.from < chart.months.from || span.to > chart.months.to) {
    const columns = `${chart.months.from} to ${chart.months.to}`;
    issues.push({ path, what: `${span.from} to ${span.to} is not inside the columns ${columns}` });
  }
  return issues;
}

/** Every month of production inside the columns belongs to one phase: none is lost, none is claimed twice. */
function monthIssues(row: ChartRow, chart: Chart, path: Path): Inconsistency[] {
  const claimed = row.phases.flatMap((span) => monthsBetween(span.from, span.to));
  const twice = repeats(claimed).map(({ value }) => `${value} belongs to two phases; keep one`);
  const lost = productionMonths(row, chart)
    .filter((month) => !claimed.includes(month))
    .map((month) => `${month} belongs to no phase, though production continues in it`);
  return [...twice, ...lost].map((what) => ({ path: [...path, 'phases'], what }));
}

function productionMonths(row: ChartRow, chart: Chart): YearMonth[] {
  const first = monthOf(row.start);
  const last = row.end === undefined ? chart.months.to : monthOf(row.end);
  return monthsBetween(chart.months.from, chart.months.to).filter((month) => month >= first && month <= last);
}
