/** From CSV to the finished folder, beside muhammara's stamping loop in the same run: results/batch.md. */
import { join } from 'node:path';
import { measureBatch, tablesOf } from '../batchRun.mjs';
import { median } from '../median.mjs';
import { runPeer } from '../peers.mjs';
import { measurePrint, selectPieces } from '../printAlone.mjs';
import { number, table, tell, write } from '../report.mjs';
import { sameBytes, WORKERS } from '../sameBytes.mjs';
import { OWNERS, ROUNDS } from '../settings.mjs';
import { installPeers } from './peers.mjs';

/** A short run of the loop, which slows down as its file grows: told beside the one that is compared. */
const FEW = 20_000;

const LOOP = 'muhammara, its stamping loop alone';
const SHORT_LOOP = `the same for ${number(FEW)} pieces only`;
const WHOLE = 'Noticepress, from CSV to the finished folder';
const PRINT = 'Noticepress, print alone';

const SUBJECTS = [
  ...[LOOP, SHORT_LOOP].flatMap((name) =>
    ['none', 'deflate'].map((compress) => ({ name, compress, workers: 1 })),
  ),
  ...[WHOLE, PRINT].flatMap((name) =>
    ['none', 'deflate'].flatMap((compress) => [1, 2].map((workers) => ({ name, compress, workers }))),
  ),
].map((subject) => ({ ...subject, runs: [] }));

export function batch(folder) {
  installPeers();
  const tables = tablesOf(OWNERS, folder);
  const same = sameBytes(folder);
  const selected = Object.fromEntries(
    ['none', 'deflate'].map((each) => [each, join(folder, `print-${each}`)]),
  );
  for (const [compress, out] of Object.entries(selected)) selectPieces(tables, out, compress);
  const measures = {
    [LOOP]: ({ compress }) => stampingLoop(OWNERS, compress, folder),
    [SHORT_LOOP]: ({ compress }) => stampingLoop(FEW, compress, folder),
    [WHOLE]: (subject) => wholeBatch(subject, tables, join(folder, 'batch')),
    [PRINT]: ({ compress, workers }) => {
      const { bytes, ...run } = measurePrint(tables, selected[compress], compress, workers);
      return { ...run, pieces: OWNERS, bytes: bytes / OWNERS };
    },
  };
  for (let round = 1; round <= ROUNDS; round++)
    for (const subject of SUBJECTS) {
      const run = measures[subject.name](subject);
      subject.runs.push(run);
      tell(`batch, round ${round} of ${ROUNDS}: ${wordsOf(subject)}: ${run.cpu.toFixed(1)} s`);
      write('batch', `A batch of 20LC02: ${number(OWNERS)} owners`, textOf(round, same));
    }
}

const wordsOf = ({ name, compress, workers }) => `${name}, ${compress}, ${workers} worker(s)`;

function stampingLoop(pieces, compress, folder) {
  const { loop, peak, bytes } = runPeer({ file: 'muhammaraPiece', letters: pieces, compress }, folder);
  return { cpu: loop, pieces, peak, bytes };
}

function wholeBatch({ compress, workers }, tables, out) {
  const { letters, ...run } = measureBatch(tables, out, [
    '--compress',
    compress,
    '--workers',
    String(workers),
  ]);
  return { ...run, pieces: letters };
}

const HEAD = [
  '',
  'compress',
  'workers',
  'pieces/s processor',
  'pieces/s wall',
  "to muhammara's uncompressed",
  "to muhammara's packed alike",
  'peak MB',
  'bytes a piece',
];

function textOf(rounds, same) {
  const measured = SUBJECTS.filter(({ runs }) => runs.length > 0);
  const rows = measured.map((subject) => {
    const { name, compress, workers } = subject;
    const rate = rateOf(subject, 'cpu');
    const ratio = (packed) => (rate / rateOf(find(LOOP, packed, 1), 'cpu')).toFixed(2);
    return [
      name,
      compress,
      workers,
      number(rate),
      subject.runs[0].wall === undefined ? '' : number(rateOf(subject, 'wall')),
      ratio('none'),
      ratio(compress),
      number(of(subject, 'peak')),
      number(of(subject, 'bytes')),
    ];
  });
  return [
    `A piece has 8 pages: the letter with its tear-off sheet, the FAQ, the checklist, three blank backs. muhammara stamps as many pieces of as many pages and lines into one file, with nothing read and nothing selected. The median of each figure over ${rounds} round(s).`,
    table(HEAD, rows),
    ...(measured.length === SUBJECTS.length ? [onWorkers()] : []),
    `With ${WORKERS.join(', ')} workers 20,000 owners in 20 print files ${same ? 'are the same bytes' : 'ARE DIFFERENT BYTES'}.`,
  ].join('\n\n');
}

/** Why one worker is the default. */
function onWorkers() {
  const [one, two, printOne, printTwo] = [WHOLE, PRINT].flatMap((name) =>
    [1, 2].map((workers) => find(name, 'deflate', workers)),
  );
  const gain = (less, more) => (of(less, 'wall') / of(more, 'wall')).toFixed(2);
  const memory = number(of(two, 'peak') - of(one, 'peak'));
  return `By the clock a second worker makes print ${gain(printOne, printTwo)} times as fast, deflated, and the whole batch ${gain(one, two)} times: reading, selecting and the tables run on one thread whatever the number. It takes ${memory} MB more. One is the default because a batch is then made in the memory of the smallest machine and leaves it a core for other work; whoever waits for it asks for \`--workers 2\`.`;
}

const find = (name, compress, workers) =>
  SUBJECTS.find((each) => each.name === name && each.compress === compress && each.workers === workers);

const of = ({ runs }, key) => median(runs.map((run) => run[key]));

/** Pieces for each second of processor time or by the clock. */
const rateOf = ({ runs }, seconds) => median(runs.map((run) => run.pieces / run[seconds]));
