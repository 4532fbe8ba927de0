/** The same letter through Noticepress and through what installs from npm, one after another, in several rounds. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median.mjs';
import { tell } from './report.mjs';

/** Enough letters for some seconds each; the fast ones spend less of it on their start. */
const PEERS = [
  {
    name: 'Noticepress, print alone, uncompressed',
    file: 'noticepress',
    letters: 200_000,
    compress: 'none',
    stage: 'print',
  },
  {
    name: 'Noticepress, print alone, deflate',
    file: 'noticepress',
    letters: 50_000,
    compress: 'deflate',
    stage: 'print',
  },
  {
    name: 'Noticepress, fill and print, uncompressed',
    file: 'noticepress',
    letters: 100_000,
    compress: 'none',
  },
  { name: 'Noticepress, fill and print, deflate', file: 'noticepress', letters: 50_000, compress: 'deflate' },
  { name: 'muhammara, shared forms, uncompressed', file: 'muhammara', letters: 20_000, compress: 'none' },
  { name: 'muhammara, shared forms, deflate', file: 'muhammara', letters: 20_000, compress: 'deflate' },
  { name: 'pdfkit, as usually used', file: 'pdfkit', letters: 400, compress: 'deflate' },
  { name: "Typst's npm compiler", file: 'typst', letters: 300, compress: 'deflate' },
  { name: 'pdfmake', file: 'pdfmake', letters: 100, compress: 'deflate' },
  { name: '@react-pdf/renderer', file: 'react-pdf', letters: 40, compress: 'deflate' },
];

const HERE = import.meta.dirname;

/** Figures of one run, as measured.mjs tells them. */
export function runPeer({ file, letters, compress, stage = 'all' }, folder) {
  const out = join(folder, `${file}.pdf`);
  const ran = spawnSync(process.execPath, [join(HERE, 'peers', `${file}.mjs`), String(letters), out], {
    env: { ...process.env, BENCH_COMPRESS: compress, BENCH_STAGE: stage },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  rmSync(out, { force: true });
  const last = ran.stdout.trim().split('\n').at(-1);
  if (ran.status !== 0 || !last) throw new Error(ran.stderr.trim().split('\n').slice(-6).join('\n'));
  return JSON.parse(last);
}

/**
 * After each round the figures of all so far. A peer that does not run here is named with its reason instead.
 */
export function* peerRounds(folder, rounds) {
  const results = PEERS.map((peer) => ({ ...peer, runs: [], failure: '' }));
  for (let round = 1; round <= rounds; round++) {
    for (const result of results) {
      if (result.failure !== '') continue;
      tell(`peers, round ${round} of ${rounds}: ${result.name}`);
      try {
        result.runs.push(runPeer(result, folder));
      } catch (error) {
        result.failure = error.message;
      }
    }
    yield results.map(figuresOf);
  }
}

function figuresOf({ name, file, compress, letters, runs, failure }) {
  if (runs.length === 0) return { name, file, compress, failure };
  const of = (key) => median(runs.map((run) => run[key]));
  const loop = runs[0].loop === undefined ? undefined : of('loop');
  return {
    name,
    file,
    compress,
    whole: letters / of('whole'),
    ...(loop === undefined ? {} : { loop: letters / loop }),
    peak: of('peak'),
    bytes: of('bytes'),
  };
}

export const peersInstalled = () => existsSync(join(HERE, 'node_modules', 'pdfkit'));
