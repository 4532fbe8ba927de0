/** Says what the separator and totals sheets of a batch print. */
import { formatNumber } from '../../../base/facts/formatFact.js';
import { nounOf } from '../../../base/text/plural.js';
import type { ReportCell, ReportPage, ReportTable } from '../../../merge/reportPage.js';
import { ENVELOPES } from '../../../post/envelopes/profiles.js';
import { testNote } from '../../folder/summary.js';
import type { BatchPlan } from '../../plan/planBatch.js';
import type { SummaryFacts } from '../writeSummaryPage.js';
import type { JobGroup } from './jobFacts.js';

/** What all sheets of one batch have in common. */
export interface ControlJob {
  readonly facts: SummaryFacts;
  readonly plan: Pick<BatchPlan, 'inserts' | 'post'>;
  /** As its marks name it. */
  readonly job: string;
  readonly groups: readonly JobGroup[];
}

const name = (text: string): ReportCell => ({ text, side: 'name' });
const word = (text: string): ReportCell => ({ text, side: 'word' });
const count = (value: number | string): ReportCell => ({
  text: typeof value === 'number' ? formatNumber(value) : value,
  side: 'count',
});

/** Goes before the first piece of a file group. */
export function separatorPage(job: ControlJob, group: JobGroup): ReportPage {
  return {
    ...headOf(job, `Begin file group ${group.group} of ${job.groups.length}`, 'Separator sheet'),
    line: `${group.firstPiece} to ${group.lastPiece}`,
    figures: figuresOf(group),
    tables: [filesTable(group), stationsTable(job, group)].filter((table) => table.rows.length > 0),
    notes: [
      ...testNotes(job),
      group.box === true
        ? 'Each piece is a box, and has a print file of its own. It goes into no envelope.'
        : `Envelope: ${ENVELOPES[job.plan.post.envelope].title}.`,
      ...weightNotes(group),
      'Take this sheet out. It is no piece, and the machine does not count it.',
    ],
  };
}

/** Goes behind the last piece of a file group: what was counted is compared with it. */
export function totalsPage(job: ControlJob, group: JobGroup): ReportPage {
  return {
    ...headOf(job, `End of file group ${group.group} of ${job.groups.length}`, 'Totals sheet'),
    line: `${group.firstPiece} to ${group.lastPiece}`,
    figures: figuresOf(group),
    tables: [filesTable(group), tallyTable(group)],
    notes: [...testNotes(job), 'Take this sheet out, and keep it with the log of the machine.'],
  };
}

/** Of the whole batch: file group by file group, and in all. */
export function batchTotalsPage(job: ControlJob): ReportPage {
  const { groups, facts } = job;
  const sum = (of: (group: JobGroup) => number): number => groups.reduce((all, group) => all + of(group), 0);
  const rows = groups.map(({ group, box, sheets_each, pieces, sheets, files, postage }) => ({
    cells: [
      name(`File group ${group}${box === true ? ', boxes' : ''}`),
      word(postage ?? ''),
      ...[sheets_each, pieces, sheets, files.length].map(count),
    ],
  }));
  const all = [sum(({ pieces }) => pieces), sum(({ sheets }) => sheets), sum(({ files }) => files.length)];
  return {
    ...headOf(job, `Totals of ${facts.campaign}`, 'Totals sheet'),
    line: `${facts.documents.join(', ')}. Seal of the batch ${facts.batch.slice(0, 16)}`,
    figures: [
      { label: nounOf(groups.length, 'file group'), value: formatNumber(groups.length) },
      ...['pieces', 'sheets', 'files'].map((label, at) => ({ label, value: formatNumber(all[at] ?? 0) })),
    ],
    tables: [
      {
        title: 'File groups',
        columns: [
          ...[name('File group'), word('Postage'), count('Sheets each'), count('Pieces'), count('Sheets')],
          count('Files'),
        ],
        rows: [...rows, { cells: [name('In all'), word(''), count(''), ...all.map(count)] }],
      },
    ],
    notes: [
      ...testNotes(job),
      'manifest.csv and summary.json say the same; noticepress verify compares them.',
    ],
  };
}

function headOf(
  { facts, job }: ControlJob,
  heading: string,
  kind: string,
): Pick<ReportPage, 'title' | 'kind' | 'heading' | 'plots'> {
  const isTest = facts.test_run !== undefined;
  return {
    title: `${facts.campaign} job ${job}${isTest ? ', test run' : ''}: ${heading}`,
    kind: `${isTest ? 'Test run, do not mail: ' : ''}${kind} of ${facts.campaign}, job ${job}`,
    heading,
    plots: [],
  };
}

const testNotes = ({ facts }: ControlJob): readonly string[] => {
  const note = testNote(facts);
  return note === undefined ? [] : [note];
};

const figuresOf = ({ pieces, sheets_each, sheets, files }: JobGroup) => [
  { label: nounOf(pieces, 'piece'), value: formatNumber(pieces) },
  { label: `${nounOf(sheets_each, 'sheet')} each`, value: formatNumber(sheets_each) },
  { label: nounOf(sheets, 'sheet'), value: formatNumber(sheets) },
  { label: nounOf(files.length, 'file'), value: formatNumber(files.length) },
];

const weightNotes = ({ grams_each, millimeters_each, postage }: JobGroup): readonly string[] =>
  grams_each === undefined
    ? []
    : [`Each piece: ${grams_each} g, ${millimeters_each} mm thick; First-Class Mail, ${postage}.`];

const filesTable = ({ files }: JobGroup): ReportTable => ({
  title: 'Files',
  columns: [name('File'), name('First piece'), name('Last piece'), count('Pieces'), count('Sheets')],
  rows: files.map((file) => ({
    cells: [
      ...[file.name, file.firstPiece, file.lastPiece].map(name),
      ...[file.pieces, file.sheets].map(count),
    ],
  })),
});

/** What the inserting machine adds, in the order of its stations. */
const stationsTable = ({ plan }: ControlJob, { kit = {}, pieces }: JobGroup): ReportTable => ({
  title: 'Enclosures',
  columns: [name('Enclosure'), word('Stock'), count('Each'), count('In all')],
  rows: plan.inserts
    .filter(({ id }) => (kit[id] ?? 0) > 0)
    .map((insert) => ({
      cells: [
        name(`${insert.name.en} (${insert.id})`),
        word(insert.stock ?? 'printed'),
        ...[kit[insert.id] ?? 0, (kit[insert.id] ?? 0) * pieces].map(count),
      ],
    })),
});

const tallyTable = ({ pieces }: JobGroup): ReportTable => ({
  title: 'Count',
  columns: [name('Pieces'), count('Expected'), count('Counted')],
  rows: [
    { cells: [name('Inserted'), count(pieces), count('')] },
    { cells: [name('Damaged, to be printed again'), count(''), count('')] },
    { cells: [name('Missing'), count(''), count('')] },
  ],
});
