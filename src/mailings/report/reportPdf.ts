/** Prints the report on a campaign as PDF, with a plot of its periods. */
import { formatDay, formatNumber } from '../../base/facts/formatFact.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { layOut } from '../../compose/layOut.js';
import type { ReportCell, ReportPage, ReportTable } from '../../merge/reportPage.js';
import { printAs } from '../../print/printAs.js';
import { letterSource } from '../../render/letters/letterSource.js';
import { Letters } from '../../render/letters/letters.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { UNREACHABLE, type Unreachable } from '../../shapes/mailings/mailings.js';
import type { CampaignReport } from './campaignReport.js';
import { type Completion, GROUPS, type Grouping, unreachableIn } from './countCampaign.js';
import { reportPlot } from './reportPlot.js';

/** The same report makes the same bytes. @throws Fault of its template */
export async function reportPdf(
  workspace: Workspace,
  fonts: FontBook,
  report: CampaignReport,
): Promise<Uint8Array> {
  return printPage(workspace, fonts, report.code, pageOf(report));
}

/** A page in the type of a campaign's brand. Names in a script that the fonts lack print as question marks. */
export async function printPage(
  workspace: Workspace,
  fonts: FontBook,
  code: string,
  page: ReportPage,
): Promise<Uint8Array> {
  const { merger } = new Letters(letterSource(workspace, workspace.campaign(code), fonts));
  const layout = layOut(merger.mergeReport(printable(page, fonts)), fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error('a page of figures has no slots');
  const parts = [{ composition: layout.compose(filling), filling }];
  return printAs('pdf', parts, fonts, { title: page.title, language: 'en' });
}

function printable(page: ReportPage, fonts: FontBook): ReportPage {
  const plain = (text: string): string =>
    Array.from(text, (each) => (fonts.missing(each) === undefined ? each : '?')).join('');
  const cells = (all: readonly ReportCell[]) => all.map((cell) => ({ ...cell, text: plain(cell.text) }));
  return {
    ...page,
    tables: page.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ cells: cells(row.cells) })),
    })),
    notes: page.notes.map(plain),
  };
}

const name = (text: string): ReportCell => ({ text, side: 'name' });
const word = (text: string): ReportCell => ({ text, side: 'word' });
const count = (value: number | string | undefined): ReportCell => ({
  text: typeof value === 'number' ? formatNumber(value) : (value ?? ''),
  side: 'count',
});

function pageOf(report: CampaignReport): ReportPage {
  const { code, title, asOf, now, known, vehicles, isApproximate, notes } = report;
  const involved =
    vehicles === undefined ? 'not stated' : `${isApproximate ? '~' : ''}${formatNumber(vehicles)}`;
  return {
    title: `Report on ${code}`,
    kind: 'Campaign report',
    heading: `${code} ${title}`,
    line: `As of ${formatDay(asOf, 'en')}`,
    figures: [
      { label: 'vehicles involved', value: involved },
      { label: 'notified', value: formatNumber(now.notified) },
      { label: 'remedied', value: formatNumber(now.remedied) },
      { label: 'unreachable', value: formatNumber(unreachableIn(now)) },
      { label: 'complete', value: share(now.remedied, vehicles ?? known) },
    ],
    plots: [reportPlot(report)],
    tables: [
      periodTable(report),
      unreachableTable(report),
      mailingTable(report),
      ...GROUPS.flatMap((group) => groupTable(group, report.groups[group])),
    ],
    notes,
  };
}

/** `12.5%`; of nothing, nothing. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)}%`;

function periodTable({ periods, vehicles, known }: CampaignReport): ReportTable {
  return {
    title: 'Periods',
    columns: [
      ...[name('Period'), word('Report due'), count('Notified'), count('Remedied'), count('Repaired')],
      ...[count('Inspected'), count('Unreachable'), count('No notice'), count('Complete')],
    ],
    rows: periods.map(({ label, due, counts }) => ({
      cells: [
        name(label),
        word(formatDay(due, 'en') ?? due),
        ...(counts === undefined
          ? Array.from({ length: 7 }, () => count(''))
          : [
              ...[counts.notified, counts.remedied, counts.repaired, counts.inspected].map(count),
              ...[unreachableIn(counts), counts.withoutNotice].map(count),
              count(share(counts.remedied, vehicles ?? known)),
            ]),
      ],
    })),
  };
}

const KINDS: Readonly<Record<Unreachable, string>> = {
  undeliverable: 'Undelivered',
  exported: 'Exported',
  stolen: 'Stolen',
  scrapped: 'Scrapped',
  other: 'Other',
};

function unreachableTable({ periods }: CampaignReport): ReportTable {
  const rows = periods.flatMap(({ label, counts }) =>
    counts === undefined
      ? []
      : [{ cells: [name(label), ...UNREACHABLE.map((kind) => count(counts.unreachable[kind]))] }],
  );
  const kinds = UNREACHABLE.map((kind) => count(KINDS[kind]));
  return { title: 'Unreachable', columns: [name('Unreachable by'), ...kinds], rows };
}

function mailingTable({ mailings }: CampaignReport): ReportTable {
  return {
    title: 'Mailings',
    columns: [
      name('Mailed on'),
      word('Notice'),
      word('Folder'),
      count('Pieces'),
      count('Vehicles'),
      count('Rejected'),
    ],
    rows: mailings.map(({ day, notice, facts }) => ({
      cells: [
        name(formatDay(day, 'en') ?? day),
        word(notice),
        word(facts.folder),
        ...[facts.pieces, facts.mailed, facts.rejected].map(count),
      ],
    })),
  };
}

const TITLES: Readonly<Record<Grouping, string>> = { dealer: 'Dealer', region: 'Region', phase: 'Phase' };

/** No table where nothing tells vehicles apart. */
function groupTable(group: Grouping, rows: readonly Completion[]): readonly ReportTable[] {
  if (rows.every(({ key }) => key === '')) return [];
  const columns = [
    name(TITLES[group]),
    count('Vehicles'),
    count('Notified'),
    count('Remedied'),
    count('Unreachable'),
    count('Complete'),
  ];
  return [
    {
      title: TITLES[group],
      columns,
      rows: rows.map(({ key, name: named, vehicles, notified, remedied, unreachable }) => ({
        cells: [
          name(
            group === 'phase' ? named || 'not known' : [key || 'not known', named].filter(Boolean).join(' '),
          ),
          ...[vehicles, notified, remedied, unreachable].map(count),
          count(share(remedied, vehicles)),
        ],
      })),
    },
  ];
}
