/** Says what the setup sheets of a test run print: what the inserting machine is set to before the first piece. */
import type { ReportCell, ReportPage, ReportPlot, ReportTable } from '../../../merge/reportPage.js';
import { ENVELOPES } from '../../../post/envelopes/profiles.js';
import { testNote } from '../../folder/summary.js';
import type { ControlJob } from './controlPages.js';

const SHEETS = 2;

/** One page a sheet; the frames of the windows and the marks are drawn over it. */
export function setupPages(job: ControlJob): readonly ReportPage[] {
  return Array.from({ length: SHEETS }, (_, index) => setupPage(job, index + 1));
}

function setupPage(job: ControlJob, sheet: number): ReportPage {
  const { facts } = job;
  return {
    title: `${facts.campaign} job ${job.job}, test run: setup sheet ${sheet} of ${SHEETS}`,
    kind: `Test run, do not mail: setup sheet of ${facts.campaign}, job ${job.job}`,
    heading: `Setup sheet ${sheet} of ${SHEETS}`,
    line: testNote(facts) ?? '',
    figures: [],
    plots: [SPACE],
    tables: [settingsTable(job)],
    notes: [
      'Solid frame: what the window shows wherever the page lies in the envelope. Dashed frame: what it shows somewhere.',
      'The marks on this sheet are those of piece 0, which does not exist, at the place that they have on every sheet.',
      'Run these sheets first. Take them out: they are no pieces.',
    ],
  };
}

/** An empty drawing keeps the text clear of the frames of windows. */
const SPACE: ReportPlot = {
  label: 'Where the windows of the envelope are',
  ...{ lines: [], bars: [], texts: [], keys: [] },
};

const name = (text: string): ReportCell => ({ text, side: 'name' });

function settingsTable({ plan }: ControlJob): ReportTable {
  const { envelope, marks } = plan.post;
  const { title, width, height, folds } = ENVELOPES[envelope];
  const matrix = marks?.data_matrix;
  const omr = marks?.omr;
  const rows: readonly (readonly [string, string])[] = [
    ['Envelope', `${title}: ${width} by ${height} in`],
    ['Folds from the top', folds.length === 0 ? 'none' : folds.map((fold) => `${fold} in`).join(', ')],
    [
      'Data Matrix',
      matrix === undefined
        ? 'none'
        : `${matrix.right} in from the right, ${matrix.top} in from the top, modules of ${matrix.module} mm`,
    ],
    ...(matrix === undefined ? [] : [['Data Matrix reads', 'job|piece|sheet|sheets|copy'] as const]),
    [
      'OMR marks',
      omr === undefined
        ? 'none'
        : `${omr.left} in from the left, ${omr.top} in from the top, ${omr.pitch.toFixed(4)} in apart: ${omr.dashes.join(', ')}`,
    ],
  ];
  return {
    title: 'Settings',
    columns: [name('Setting'), { text: 'Value', side: 'name' }],
    rows: rows.map((cells) => ({ cells: cells.map(name) })),
  };
}
