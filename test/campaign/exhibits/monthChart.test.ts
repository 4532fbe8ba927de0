import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/campaign/coverage/compileCoverage.js';
import { inkOn } from '../../../src/campaign/exhibits/inkOn.js';
import { type MonthChart, monthChart } from '../../../src/campaign/exhibits/monthChart.js';
import type { Campaign, ChartRow } from '../../../src/campaign/schema/campaignSchema.js';
import { fixtureWorkspace } from '../fixtureFiles.js';

const campaign = fixtureWorkspace().campaign('23LJ01');
const rows = campaign.chart?.rows ?? [];

function chartOf(of: Campaign): MonthChart {
  const chart = monthChart(of);
  if (chart === undefined) throw new Error('no chart');
  return chart;
}

/** The fixture with other rows, made from its first. */
function withRows(...changes: readonly Partial<ChartRow>[]): Campaign {
  const { chart } = campaign;
  const [first] = rows;
  if (chart === undefined || first === undefined) throw new Error('no chart');
  return { ...campaign, chart: { ...chart, rows: changes.map((change) => ({ ...first, ...change })) } };
}

const daysOf = (month: string): string[] =>
  Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter(
    (day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day),
  );

/** Phases of all days of the month on which the row was built and the campaign covers it. */
function phasesIn(month: string, row: ChartRow): (number | undefined)[] {
  const vehicle = { model: row.model, modelYear: row.model_years.from, origin: row.origin };
  const found = daysOf(month).flatMap((productionDate) => {
    const coverage = coverageOf(campaign, { ...vehicle, productionDate });
    return coverage.kind === 'covered' ? [coverage.phase] : [];
  });
  return [...new Set(found)];
}

describe('the month chart', () => {
  const chart = chartOf(campaign);

  it.each(rows.map((row, index) => ({ row, index, name: `${row.name}, ${row.place}` })))(
    'gives every month of $name the phase that coverage gives its days, and no other',
    ({ row, index }) => {
      for (const cell of chart.rows[index]?.months ?? []) {
        expect({ month: cell.month, phases: phasesIn(cell.month, row) }).toEqual({
          month: cell.month,
          phases: cell.phase === undefined ? [] : [cell.phase],
        });
      }
    },
  );

  it('has a column for every month, under its year', () => {
    expect(chart.years).toEqual([
      { year: '2022', months: 3 },
      { year: '2023', months: 12 },
      { year: '2024', months: 3 },
    ]);
    expect(chart.rows.every((row) => row.months.length === chart.columns)).toBe(true);
    expect(chart.months.length).toBe(chart.columns);
  });

  it('groups neighbouring rows by place, and within it by key type', () => {
    const shared = chart.rows.map((row) => [row.place?.rows ?? 0, row.key_type?.rows ?? 0]);
    expect(shared).toEqual([
      ...[[10, 6], ...Array(5).fill([0, 0]), [0, 4], ...Array(3).fill([0, 0])],
      ...[
        [3, 1],
        [0, 2],
        [0, 0],
      ],
    ]);
  });

  it('starts a group of its own for a key type that goes on at another place', () => {
    const { rows: grouped } = chartOf(withRows({ place: 'A' }, { place: 'B' }, { place: 'A' }));
    expect(grouped.map((row) => [row.place?.name, row.key_type?.rows])).toEqual([
      ['A', 1],
      ['B', 1],
      ['A', 1],
    ]);
  });

  it('repeats place and key type in a group that is longer than a page', () => {
    const long = Array.from({ length: 40 }, (_, index) => ({
      place: 'A',
      key_type: index < 6 ? 'one' : 'other',
    }));
    const spans = chartOf(withRows(...long)).rows.map((row) => [row.place?.rows, row.key_type?.rows]);
    const given = spans.flatMap(([place, type], index) => (type === undefined ? [] : [[index, place, type]]));
    expect(given).toEqual([
      [0, 15, 6],
      [6, undefined, 9],
      [15, 15, 15],
      [30, 10, 10],
    ]);
  });

  it('says of which months the keys are available, and which cannot be looked up', () => {
    expect(chart.bands).toEqual([
      { kind: 'available', months: 13 },
      { kind: 'not_searchable', months: 5 },
    ]);
  });

  it('puts months of both kinds, and months of neither, into no band', () => {
    const early = { phases: [{ from: '2022-11', to: '2022-12', phase: 1 }] };
    const late = { phases: [{ from: '2022-12', to: '2022-12', phase: 7 }] };
    const { bands } = chartOf(withRows(early, late));
    expect(bands).toEqual([
      { kind: 'mixed', months: 1 },
      { kind: 'available', months: 1 },
      { kind: 'mixed', months: 16 },
    ]);
  });

  it('is none for a campaign without one', () => {
    expect(monthChart({ ...campaign, chart: undefined })).toBeUndefined();
  });
});

describe('the colour of text on a cell', () => {
  it('is white on dark and black on light', () => {
    expect(inkOn('#1f6b3b')).toBe('#ffffff');
    expect(inkOn('#ecd3a0')).toBe('#000000');
  });

  it('contrasts with every colour by 4.5 to 1 or more (WCAG 2.2, 1.4.3)', () => {
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const hex = (n: number): string => n.toString(16).padStart(2, '0');
    for (let n = 0; n < 256 ** 3; n += 9973) {
      const color = `#${hex(n >> 16)}${hex((n >> 8) & 255)}${hex(n & 255)}`;
      const [low = 0, high = 0] = [luminance(color), luminance(inkOn(color))].sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
