/** Measures what it costs viewers to draw one page of a print file. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { showInChromium } from './chromium.mjs';

/**
 * `draw` gives processor and wall seconds and peak megabytes; no seconds when nothing is drawn, and the page that was
 * reached where that can be another one.
 */
const VIEWERS = [
  {
    name: 'poppler',
    program: 'pdftoppm',
    draw: (file, page, folder) =>
      timed('pdftoppm', ['-r', '50', '-png', '-f', page, '-l', page, file, join(folder, 'drawn')]),
  },
  {
    name: 'mupdf',
    program: 'mutool',
    draw: (file, page, folder) =>
      timed('mutool', ['draw', '-q', '-r', '50', '-o', join(folder, 'drawn.png'), file, page]),
  },
  { name: 'Chromium', program: 'chromium', draw: showInChromium },
];

export const installedViewers = () =>
  VIEWERS.filter(({ program }) => spawnSync(program, ['--version']).error === undefined);

function timed(program, args) {
  const began = performance.now();
  const ran = spawnSync('/usr/bin/time', ['-f', '@%U %S %M', program, ...args.map(String)], {
    encoding: 'utf8',
  });
  const wall = (performance.now() - began) / 1000;
  if (ran.status !== 0) return { peak: 0 };
  const [user, system, kilobytes] = /@(.*)/.exec(ran.stderr)[1].split(' ').map(Number);
  return { cpu: user + system, wall, peak: Math.round(kilobytes / 1024) };
}
