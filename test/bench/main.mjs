/**
 * `npm run bench -- [peers] [batch] [scaling] [kills] [disk] [viewers] [single]`: all parts when none is named. Each
 * writes its figures to results/ as Markdown, the comparison a plot too. Seconds are processor time, unless they are
 * called wall time: what else the machine does then changes little.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureBatch, tablesOf } from './batchRun.mjs';
import { fullDisk } from './fullDisk.mjs';
import { killSeries } from './kills.mjs';
import { median } from './median.mjs';
import { measurePeers, peersInstalled } from './peers.mjs';
import { barChart } from './plot.mjs';
import { measureSingle } from './single.mjs';
import { measureViewers } from './viewers.mjs';

const HERE = import.meta.dirname;
const NATIONAL = 286_700;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);

const number = (value) => (value === undefined ? '' : Math.round(value).toLocaleString('en-US'));
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const machine = () =>
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB.`;

function write(name, title, text) {
  writeFileSync(join(HERE, 'results', `${name}.md`), `# ${title}\n\n${text}\n\n${machine()}\n`);
  process.stdout.write(`\n${title}\n${text}\n`);
}

function peers(folder) {
  if (!peersInstalled()) execFileSync('npm', ['ci'], { cwd: HERE, stdio: 'inherit' });
  const results = measurePeers(folder, ROUNDS);
  const yardstick = results.find(({ name }) => name.startsWith('muhammara') && name.endsWith('uncompressed'));
  const ratio = (result) => ((result.loop ?? result.whole) / (yardstick?.loop ?? Number.NaN)).toFixed(2);
  const rows = results.map((each) =>
    each.failure === undefined
      ? [each.name, number(each.whole), number(each.loop), ratio(each), number(each.peak), number(each.bytes)]
      : [each.name, `does not run here: ${each.failure.split('\n')[0]}`, '', '', '', ''],
  );
  const head = [
    '',
    'letters/s, whole run',
    'letters/s, letters alone',
    'to muhammara',
    'peak MB',
    'bytes a letter',
  ];
  const plot = barChart(
    'The same four-page letter: letters per second of processor time',
    results
      .filter((each) => each.failure === undefined)
      .map((each) => ({ name: each.name, value: each.whole, own: each.name.startsWith('Noticepress') })),
  );
  writeFileSync(join(HERE, 'results', 'peers.svg'), plot);
  write('peers', 'The same letter through others', `Medians of ${ROUNDS} rounds.\n\n${table(head, rows)}`);
}

const BATCHES = [
  ['none', 1],
  ['deflate', 1],
  ['none', 2],
  ['deflate', 2],
];

/** A piece is the letter with its tear-off sheet and two enclosures: eight pages, three of them blank backs. */
function batch(folder) {
  const tables = tablesOf(NATIONAL, folder);
  const measure = ([compress, workers]) =>
    measureBatch(tables, join(folder, 'batch'), ['--compress', compress, '--workers', String(workers)]);
  const rounds = Array.from({ length: ROUNDS }, () => BATCHES.map(measure));
  const rows = BATCHES.map(([compress, workers], at) => {
    const of = (key) => median(rounds.map((round) => round[at][key]));
    const rates = [of('cpu'), of('wall')].map((seconds) => number(NATIONAL / seconds));
    return [compress, workers, ...rates, number(of('peak')), number(of('bytes'))];
  });
  const head = ['compress', 'workers', 'letters/s processor', 'letters/s wall', 'peak MB', 'bytes a piece'];
  write('batch', `From CSV to the finished folder: ${number(NATIONAL)} owners of 20LC02`, table(head, rows));
}

function scaling(folder) {
  const rows = [1000, 10_000, 28_670, 100_000, NATIONAL, 1_000_000].map((owners) => {
    const run = measureBatch(tablesOf(owners, folder), join(folder, 'batch'), []);
    return [
      number(owners),
      run.cpu.toFixed(1),
      run.wall.toFixed(1),
      number(owners / run.cpu),
      number(run.peak),
    ];
  });
  const head = ['owners', 'processor s', 'wall s', 'letters/s processor', 'peak MB'];
  write('scaling', 'One thousand to one million owners', table(head, rows));
}

async function kills(folder) {
  const series = await killSeries(50, folder);
  const told = `${series.kills} kills at random moments over ${series.batches} batches of ${number(series.letters)} letters, two workers; every batch ended with the bytes of an undisturbed run and ${number(series.vins)} different VINs.`;
  write('kills', 'Killed and resumed', told);
}

function disk(folder) {
  const run = fullDisk(folder);
  if (run === undefined)
    return write('disk', 'A full disk', 'Not measured: mounting a file system is not allowed here.');
  const rows = [...run.stops, run.end].map(({ size, exit, said }) => [size, exit, said]);
  const same = run.same
    ? 'The folder equals that of an undisturbed run, byte for byte.'
    : 'THE FOLDER DIFFERS.';
  write('disk', 'A full disk', `${table(['disk, MB', 'exit', 'said'], rows)}\n\n${same}`);
}

function viewers(folder) {
  const tables = tablesOf(NATIONAL, folder);
  const rows = [10_000, 25_000, 50_000, NATIONAL].flatMap((split) => {
    const out = join(folder, 'batch');
    measureBatch(tables, out, ['--split', String(split)]);
    const file = join(out, 'letters-0001.pdf');
    return measureViewers(file, split * 8, folder).map(({ name, place, page, seconds, peak }) => [
      number(split),
      name,
      place,
      number(page),
      seconds?.toFixed(2) ?? 'fails',
      number(peak),
    ]);
  });
  const head = ['letters in a file', 'viewer', 'letter', 'page', 'wall s', 'peak MB'];
  write('viewers', 'Opening the largest file', table(head, rows));
}

function single() {
  const rows = measureSingle(5).map(({ name, milliseconds }) => [name, number(milliseconds)]);
  write('single', 'One document', table(['', 'wall ms, median of five'], rows));
}

const PARTS = { peers, batch, scaling, kills, disk, viewers, single };

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown !== undefined)
  throw new Error(`there is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`);
const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'noticepress-bench-'));
try {
  for (const [name, part] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) await part(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
