/** Draws the periods of a report as bars: the share of the vehicles that is remedied, unreachable, or notified only. */
import type { ReportPlot } from '../../merge/reportPage.js';
import type { CampaignReport } from './campaignReport.js';
import { type Counts, unreachableIn } from './countCampaign.js';

const LEFT = 40;
const WIDTH = 660;
const TOP = 6;
const BOTTOM = 156;

const FILLS = { remedied: '#23405f', unreachable: '#b0532b', notified: '#aebccb' } as const;

/** Stacked: together they are the vehicles that were notified or need no notice any more. */
export function reportPlot({ code, periods, vehicles, known }: CampaignReport): ReportPlot {
  const all = Math.max(1, vehicles ?? known, ...periods.map(({ counts }) => counts?.notified ?? 0));
  const step = WIDTH / periods.length;
  const height = (count: number): number => rounded(((BOTTOM - TOP) * count) / all);
  const bars = periods.flatMap(({ counts }, index) => {
    if (counts === undefined) return [];
    let y = BOTTOM;
    return stackOf(counts).flatMap(([kind, count]) => {
      const tall = Math.min(height(count), y - TOP);
      if (tall <= 0) return [];
      y = rounded(y - tall);
      return [
        {
          x: rounded(LEFT + index * step + step * 0.18),
          y,
          width: rounded(step * 0.64),
          height: tall,
          fill: FILLS[kind],
        },
      ];
    });
  });
  return {
    label: `Share of the vehicles of ${code} that is remedied, unreachable, or notified, by period`,
    lines: [0, 0.5, 1].map((part) => ({
      y: rounded(BOTTOM - (BOTTOM - TOP) * part),
      text: `${100 * part}%`,
    })),
    bars,
    texts: periods.map(({ label }, index) => ({
      x: rounded(LEFT + (index + 0.5) * step),
      text: shortLabel(label),
    })),
    keys: KEYS.map(([kind, text], index) => {
      const x = LEFT + index * 150;
      return { x, textX: x + 14, fill: FILLS[kind], text };
    }),
  };
}

const KEYS = [
  ['remedied', 'remedied'],
  ['unreachable', 'unreachable'],
  ['notified', 'notified, still open'],
] as const;

function stackOf(counts: Counts): readonly (readonly [keyof typeof FILLS, number])[] {
  const unreachable = unreachableIn(counts);
  return [
    ['remedied', counts.remedied],
    ['unreachable', unreachable],
    ['notified', Math.max(0, counts.notified - counts.remedied - unreachable)],
  ];
}

/** `Q1 2026` as it is; of a year that begins in its middle, the months. */
const shortLabel = (label: string): string => label.replace(/^(\d{4})-(\d\d) to .*/, '$1/$2+');

const rounded = (value: number): number => Math.round(value * 100) / 100;
