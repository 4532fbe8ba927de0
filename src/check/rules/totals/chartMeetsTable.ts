import { addDays } from '../../../base/facts/calendar.js';
import { formatDay } from '../../../base/facts/formatFact.js';
import type { ChartRow, VehicleLine } from '../../../campaign/schema/campaignSchema.js';
import { industryWindow } from '../../../campaign/schema/industryDate.js';
import { ALL_KINDS } from '../../rule/kinds.js';
import type { Rule } from '../../rule/rule.js';

const CHART = {
  months: { from: '2024-03', to: '2025-01' },
  rows: [
    {
      name: '24MY - 25MY Fjord',
      model: 'Fjord',
      model_years: { from: 2024, to: 2025 },
      place: 'NA',
      key_type: 'Type 1',
      start: '2024-03-04',
      end: '2025-01-24',
      volume: 11200,
      phases: [{ from: '2024-03', to: '2025-01', phase: 1 }],
    },
  ],
};
const PHASES = [
  { number: 1, name: 'Phase 1', available: true, volume: 11200, owner_mailing: 'early March 2026' },
];
const ROW = {
  name: 'Fjord',
  model: 'Fjord',
  model_years: { from: 2024, to: 2025 },
  production: { from: 'Early March 2024', to: 'Late January 2025' },
  volume: 11200,
};

export const chartMeetsTable: Rule = {
  id: 'X-021',
  title: 'Month chart and vehicle table have the same models and build dates.',
  severity: 'warning',
  kinds: ALL_KINDS,
  basis: { source: 'derived from the campaign file', sure: 'none' },
  explanation:
    'The chart decides coverage; dealers look at both. A model that only one of them has, and days of the chart that lie more than five days outside of the build dates of its row, are findings. That each month belongs to one phase is checked when the file is read.',
  passes: {
    sample: 'service_campaign',
    campaign: { 'vehicles.lines': [ROW], 'vehicles.total': 11200, phases: PHASES, chart: CHART },
  },
  fails: {
    sample: 'service_campaign',
    campaign: {
      'vehicles.lines': [ROW],
      'vehicles.total': 11200,
      phases: PHASES,
      chart: {
        ...CHART,
        rows: [...CHART.rows, { ...CHART.rows[0], name: '24MY Reef', model: 'Reef' }],
      },
    },
    finds: '24MY Reef is in the chart and in no row of the table.',
  },
  *check({ campaign: { vehicles, chart } }) {
    if (vehicles === undefined || chart === undefined) return;
    for (const [index, row] of chart.rows.entries()) {
      const path = `chart.rows[${index}]`;
      const lines = vehicles.lines.filter((line) => isOf(row, line));
      if (lines.length === 0)
        yield { message: `${row.name} is in the chart and in no row of the table.`, path };
      else if (!lines.some((line) => holds(line, row)))
        yield { message: `${row.name}: ${outsideWords(row, lines)}`, path: `${path}.start` };
    }
    for (const [index, line] of vehicles.lines.entries())
      if (!chart.rows.some((row) => isOf(row, line)))
        yield {
          message: `${line.name} is in the table and in no row of the chart.`,
          path: `vehicles.lines[${index}]`,
        };
  },
};

function isOf(row: ChartRow, line: VehicleLine): boolean {
  if (row.line !== undefined) return row.line === line.id;
  const names = [line.model, ...line.aliases].map(folded);
  const isSameOrigin = row.origin === undefined || line.origin === undefined || row.origin === line.origin;
  return isSameOrigin && [row.model, ...row.aliases].some((name) => names.includes(folded(name)));
}

const folded = (name: string): string => name.toLowerCase().replaceAll(/[\s-]+/g, '');

/** Early, mid and late are rough words: days by which a date may lie outside of them. */
const SLACK = 5;

/** An open end passes, as does a row without build dates. */
function holds({ production }: VehicleLine, { start, end }: ChartRow): boolean {
  const window = production && industryWindow(production.from, production.to);
  if (window === undefined) return true;
  const [first, last] = [addDays(window.from, -SLACK), addDays(window.to, SLACK)];
  return first <= start && (end === undefined || end <= last);
}

function outsideWords({ start, end }: ChartRow, lines: readonly VehicleLine[]): string {
  const built = lines
    .flatMap(({ production }) => production ?? [])
    .map(({ from, to }) => `${from} to ${to}`)
    .join(', ');
  const until = end === undefined ? 'today' : formatDay(end, 'en');
  return `the chart says ${formatDay(start, 'en')} to ${until}, the table ${built}.`;
}
