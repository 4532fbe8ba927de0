/** Writes the report on a campaign as tables for a terminal, and as JSON. */
import { formatDay } from '../../base/facts/formatFact.js';
import type { CampaignReport } from '../../mailings/report/campaignReport.js';
import { type Counts, GROUPS, unreachableIn } from '../../mailings/report/countCampaign.js';

const number = (value: number): string => value.toLocaleString('en-US');

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)}%`;

export function campaignReportText(report: CampaignReport): string {
  const { code, title, asOf, vehicles, isApproximate, known, mailings, periods, groups, notes } = report;
  const involved =
    vehicles === undefined
      ? 'a number that is not stated'
      : `${isApproximate ? 'approximately ' : ''}${number(vehicles)}`;
  const whole = vehicles ?? known;
  const head = `${code} ${title}, as of ${formatDay(asOf, 'en')}\nVehicles involved: ${involved}; in batches that were mailed: ${number(known)}.\n`;
  const tables = [
    table(
      [
        'period',
        'due',
        'notified',
        'remedied',
        'repaired',
        'inspected',
        'unreachable',
        'no notice',
        'complete',
      ],
      periods.map(({ label, due, counts }) => [
        label,
        due,
        ...(counts === undefined ? [] : cells(counts, whole)),
      ]),
    ),
    table(
      ['mailed on', 'notice', 'folder', 'pieces', 'vehicles'],
      mailings.map(({ day, notice, facts }) => [
        day,
        notice,
        facts.folder,
        number(facts.pieces),
        number(facts.mailed),
      ]),
    ),
    ...GROUPS.filter((group) => groups[group].some(({ key }) => key !== '')).map((group) =>
      table(
        [group, 'name', 'vehicles', 'notified', 'remedied', 'unreachable', 'complete'],
        groups[group].map(({ key, name, ...of }) => [
          key || 'not known',
          name,
          ...[of.vehicles, of.notified, of.remedied, of.unreachable].map(number),
          share(of.remedied, of.vehicles),
        ]),
      ),
    ),
  ];
  return [head, ...tables, `${notes.map((note) => `${note}\n`).join('')}`].join('\n');
}

const cells = (counts: Counts, whole: number): readonly string[] => [
  ...[counts.notified, counts.remedied, counts.repaired, counts.inspected, unreachableIn(counts)].map(number),
  number(counts.withoutNotice),
  share(counts.remedied, whole),
];

/** Columns as wide as their widest cell; the first ones stand left, numbers right. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
  const isNumber = columns.map((_, index) => rows.every((row) => /^[\d,.%]*$/.test(row[index] ?? '')));
  const line = (row: readonly string[]): string =>
    columns
      .map((_, index) => {
        const text = row[index] ?? '';
        const width = widths[index] ?? 0;
        return isNumber[index] ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

/** The counts of each period and group, for programs. */
export function campaignReportJson(report: CampaignReport): object {
  const { code, asOf, vehicles, isApproximate, known, mailings, periods, groups, now, undated, notes } =
    report;
  return {
    campaign: code,
    as_of: asOf,
    vehicles: vehicles ?? null,
    approximate: isApproximate,
    in_batches: known,
    ...countsJson(now),
    undated_remedies: undated,
    periods: periods.map(({ counts, ...period }) => ({
      ...period,
      ...(counts === undefined ? { counted: false } : { counted: true, ...countsJson(counts) }),
    })),
    completion: groups,
    mailings: mailings.map(({ batch, notice, day, facts }) => ({ batch, notice, date: day, ...facts })),
    notes,
  };
}

const countsJson = ({ withoutNotice, unreachable, ...counts }: Counts): object => ({
  ...counts,
  unreachable: { total: unreachableIn({ ...counts, withoutNotice, unreachable }), ...unreachable },
  without_notice: withoutNotice,
});
