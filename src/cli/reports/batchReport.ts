/** Describes a finished batch: where it is, what became of every record, and what to do next. */
import { nounOf, plural } from '../../base/text/plural.js';
import {
  envelopeNotes,
  fitNotes,
  partitionNotes,
  type Summary,
  testNote,
  textPlace,
} from '../../batch/folder/summary.js';
import type { BatchResult } from '../../batch/plan/batchRequest.js';
import { coarseNote } from '../../render/coarsePictures.js';
import { REASON_WORDS } from './reasonWords.js';
import { unreadText } from './unreadText.js';

/** `folder` as it is shown to the user. */
export function batchReport({ kind, summary }: BatchResult, folder: string): string {
  return [
    headline(kind, summary, folder),
    testText(summary),
    outcomeTable(summary),
    uncoveredText(summary),
    promisedText(summary, folder),
    unreadText(summary.unread),
    textsText(summary),
    fileTable(summary),
    nextSteps(summary, folder),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function headline(
  kind: BatchResult['kind'],
  { campaign, notice, phase, documents, test_run: test }: Summary,
  folder: string,
): string {
  const named = notice === undefined ? campaign : `${campaign}, notice ${notice}`;
  const what = phase === null ? named : `${named}, phase ${phase}`;
  if (kind === 'already_made')
    return `The same batch of ${what} is already in ${folder}; nothing was changed.\n`;
  const verb = kind === 'resumed' ? 'finished' : 'made';
  const made = test === undefined ? 'The batch' : 'A test run';
  return `${made} of ${what} (${documents.join(', ')}) is ${verb}: ${folder}\n`;
}

function testText(summary: Summary): string {
  const note = testNote(summary);
  return note === undefined ? '' : `${note}\n`;
}

function outcomeTable({ records, mailed, suppressed, rejected, reasons, test_run: test }: Summary): string {
  const of = (words: readonly (readonly [string, string])[]) =>
    words.flatMap(([code, meaning]) => (reasons[code] ? [row(`  ${code}`, reasons[code], meaning)] : []));
  const { suppressed: quiet, rejected: bad } = REASON_WORDS;
  return [
    row('records', records, 'rows of the owners file'),
    row('mailed', mailed, test === undefined ? 'have a piece in the print files' : 'would have a piece'),
    row('suppressed', suppressed, 'left out on purpose'),
    ...of(quiet),
    row('rejected', rejected, 'left out, needs attention'),
    ...of(bad),
    '',
  ].join('\n');
}

const row = (label: string, count: number, meaning: string): string =>
  `  ${label.padEnd(24)} ${number(count).padStart(11)}   ${meaning}`;

function promisedText({ promised }: Summary, folder: string): string {
  if (promised === undefined) return '';
  if (promised === 0) return 'Every vehicle that was promised this notice has got it.\n';
  const were = promised === 1 ? 'was promised this notice and has' : 'were promised this notice and have';
  return `${plural(promised, 'vehicle')} ${were} not got it: ${folder}/promised.csv says why.\n`;
}

const MODELS_NAMED = 10;

function uncoveredText({ uncovered_models: models }: Summary): string {
  const entries = Object.entries(models);
  if (entries.length === 0) return '';
  const named = entries.slice(0, MODELS_NAMED).map(([model, count]) => `${model} (${number(count)})`);
  const more = entries.length > MODELS_NAMED ? ', and others in summary.json' : '';
  return `Models that no line covers: ${named.join(', ')}${more}.\n`;
}

function textsText(summary: Summary): string {
  const { unreached_texts: unreached = [], empty_texts: empty = [], coarse_pictures: coarse = [] } = summary;
  const lines = [
    ...envelopeNotes(summary),
    ...partitionNotes(summary),
    ...unreached.map((text) => `No letter prints the text at ${textPlace(text)}.`),
    ...empty.map(({ pieces, ...text }) => {
      const letters = `${plural(pieces, 'letter')} ${pieces === 1 ? 'prints' : 'print'}`;
      return `${letters} none of the texts at ${textPlace(text)}; add one without a condition, or use choose.`;
    }),
    ...coarse.map(coarseNote),
    ...fitNotes(summary),
  ];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function fileTable({ files }: Summary): string {
  const lines = files.map(
    ({ name, pieces, pages, sheets }) =>
      `  ${name.padEnd(24)} ${number(pieces).padStart(11)}   ${nounOf(pieces, 'piece')}, ${plural(pages, 'page')} on ${plural(sheets, 'sheet')}`,
  );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function nextSteps({ mailed, variants, problems }: Summary, folder: string): string {
  const read =
    mailed === 0
      ? 'There is nothing to print: no row of the owners file has a piece.'
      : `Read ${folder}/proof.pdf before printing: it shows every paragraph of the ${plural(variants, 'variant')}.`;
  const problemText =
    problems === 0
      ? 'No row has a problem.'
      : `${plural(problems, 'problem')} in the record files: ${folder}/problems.csv says where, what, and how to correct it.`;
  return `${read}\n${problemText}\nEvery row of the owners file is in ${folder}/outcomes.csv exactly once.\n`;
}

const number = (value: number): string => value.toLocaleString('en-US');
