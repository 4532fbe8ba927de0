/** The same letter through Noticepress and through what installs from npm, one after another, in several rounds. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './median.mjs';

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

function runOnce({ file, letters, compress, stage = 'all' }, folder) {
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

/** A peer that does not run here is named with its reason instead of figures. */
export function measurePeers(folder, rounds) {
  const results = PEERS.map((peer) => ({ ...peer, runs: [], failure: '' }));
  for (let round = 0; round < rounds; round++)
    for (const result of results) {
      if (result.failure !== '') continue;
      try {
        result.runs.push(runOnce(result, folder));
      } catch (error) {
        result.failure = error.message;
      }
    }
  return results.map(figuresOf);
}

function figuresOf({ name, compress, letters, runs, failure }) {
  if (runs.length === 0) return { name, compress, letters, failure };
  const of = (key) => median(runs.map((run) => run[key]));
  const loop = runs[0].loop === undefined ? undefined : of('loop');
  return {
    name,
    compress,
    letters,
    whole: letters / of('whole'),
    ...(loop === undefined ? {} : { loop: letters / loop }),
    peak: of('peak'),
    bytes: of('bytes'),
  };
}

export const peersInstalled = () => existsSync(join(HERE, 'node_modules', 'pdfkit'));
