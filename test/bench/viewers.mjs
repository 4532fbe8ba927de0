/** A print file comes in; how long viewers take to draw its first, middle and last letter goes out, and with what memory. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const VIEWERS = [
  {
    name: 'poppler',
    command: (file, page, out) => ['pdftoppm', '-r', '50', '-png', '-f', page, '-l', page, file, out],
  },
  {
    name: 'mupdf',
    command: (file, page, out) => ['mutool', 'draw', '-q', '-r', '50', '-o', `${out}.png`, file, page],
  },
];

export function measureViewers(file, pages, folder) {
  const places = { first: 1, middle: 2 * Math.floor(pages / 4) + 1, last: pages - 1 };
  return VIEWERS.flatMap(({ name, command }) =>
    Object.entries(places).map(([place, page]) => ({
      name,
      place,
      page,
      ...timed(command(file, String(page), join(folder, 'drawn'))),
    })),
  );
}

function timed([program, ...args]) {
  const began = performance.now();
  const ran = spawnSync('/usr/bin/time', ['-f', '@%M', program, ...args], { encoding: 'utf8' });
  const seconds = (performance.now() - began) / 1000;
  if (ran.error !== undefined || ran.status !== 0) return { seconds: undefined, peak: undefined };
  return { seconds, peak: Math.round(Number(/@(\d+)/.exec(ran.stderr)?.[1] ?? 0) / 1024) };
}
