/** The same letter through others: results/peers.md, and the plot of it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { peerRounds, peersInstalled } from '../peers.mjs';
import { barChart } from '../plot.mjs';
import { number, RESULTS, table, write } from '../report.mjs';
import { ROUNDS } from '../settings.mjs';

const HEAD = [
  '',
  'letters/s, whole run',
  'letters/s, letters alone',
  'to muhammara',
  'peak MB',
  'bytes a letter',
];

export function peers(folder) {
  installPeers();
  let rounds = 0;
  for (const results of peerRounds(folder, ROUNDS)) {
    rounds++;
    writeFileSync(join(RESULTS, 'peers.svg'), plotOf(results));
    write('peers', 'The same letter through others', textOf(results, rounds));
  }
}

export function installPeers() {
  if (!peersInstalled()) execFileSync('npm', ['ci'], { cwd: dirname(RESULTS), stdio: 'inherit' });
}

function textOf(results, rounds) {
  const yardstick = results.find(({ file, compress }) => file === 'muhammara' && compress === 'none');
  const ratio = (result) => ((result.loop ?? result.whole) / (yardstick?.loop ?? Number.NaN)).toFixed(2);
  const rows = results.map((each) =>
    each.failure === undefined
      ? [each.name, number(each.whole), number(each.loop), ratio(each), number(each.peak), number(each.bytes)]
      : [each.name, `does not run here: ${each.failure.split('\n')[0]}`, '', '', '', ''],
  );
  return `Four pages a letter, the median of each figure over ${rounds} round(s).\n\n${table(HEAD, rows)}`;
}

function plotOf(results) {
  const ran = results.filter(({ failure }) => failure === undefined);
  return barChart({
    title: 'The same four-page letter, through each library in one run',
    scale:
      'Letters per second of processor time, start-up included. Each line of the scale is ten times the one before.',
    bars: ran.map(({ name, whole, file }) => ({ name, value: whole, own: file === 'noticepress' })),
  });
}
