/** Writes the report on a campaign as a table for programs: a row for each period, then one for each dealer, region and phase. */
import { csvRow } from '../../base/text/csvRow.js';
import { UNREACHABLE } from '../../shapes/mailings/mailings.js';
import type { CampaignReport } from './campaignReport.js';
import { GROUPS, unreachableIn } from './countCampaign.js';

const COLUMNS = [
  ...[
    'group',
    'name',
    'from',
    'to',
    'due',
    'vehicles',
    'notified',
    'remedied',
    'repaired',
    'inspected',
    'unreachable',
  ],
  ...UNREACHABLE,
  'without_notice',
];

/** A period that has not begun has no counts; groups have those of the day of the report. */
export function reportCsv(report: CampaignReport): string {
  const { periods, groups, vehicles = '' } = report;
  const rows = [
    ...periods.map(({ label, from, to, due, counts }) => [
      ...['period', label, from, to, due, vehicles],
      ...(counts === undefined
        ? COLUMNS.slice(6).map(() => '')
        : [
            ...[counts.notified, counts.remedied, counts.repaired, counts.inspected, unreachableIn(counts)],
            ...UNREACHABLE.map((kind) => counts.unreachable[kind]),
            counts.withoutNotice,
          ]),
    ]),
    ...GROUPS.flatMap((group) =>
      groups[group].map(({ key, vehicles: known, notified, remedied, unreachable }) => [
        ...[group, key, '', report.asOf, '', known, notified, remedied, '', '', unreachable],
        ...COLUMNS.slice(11).map(() => ''),
      ]),
    ),
  ];
  return [COLUMNS, ...rows].map(csvRow).join('');
}
