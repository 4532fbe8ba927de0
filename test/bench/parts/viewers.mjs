/** Print files of more and more letters in three viewers: results/viewers.md. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureBatch, tablesOf } from '../batchRun.mjs';
import { number, table, tell, write } from '../report.mjs';
import { OWNERS } from '../settings.mjs';
import { installedViewers } from '../viewers.mjs';

/** The least shows what a viewer takes for itself. */
const SIZES = [100, 1000, 2500, 3500, 5000, 10_000, 25_000, 50_000, 100_000, 286_700];

const HEAD = ['letters in a file', 'pages', 'MB', 'viewer', 'first letter', 'middle', 'last', 'peak MB'];

const ABOUT = `Seconds until the letter is drawn: processor time / by the clock. poppler and mupdf are started for each page (pdftoppm, mutool draw). Chromium is running already, shows the page in its own viewer, and is given up after two minutes; its memory is that of the process that holds the file. It scrolls over 33,554,432 pixels at most: in a window as wide as a page it stops short of letters beyond some 31,000 pages.`;

export async function viewers(folder) {
  const installed = installedViewers();
  const rows = [];
  for (const letters of SIZES.filter((size) => size <= OWNERS)) {
    const out = join(folder, 'batch');
    const { bytes } = measureBatch(tablesOf(letters, folder), out, ['--split', String(letters)]);
    const { pages, places } = placesOf(out);
    const size = [number(letters), number(pages), ((bytes * letters) / 1e6).toFixed(1)];
    for (const { name, draw } of installed) {
      tell(`viewers: ${number(letters)} letters in ${name}`);
      const drawn = [];
      for (const page of places)
        drawn.push({ page, ...(await draw(join(out, 'letters-0001.pdf'), page, folder)) });
      const peak = Math.max(...drawn.map(({ peak }) => peak));
      rows.push([...size, name, ...drawn.map(wordsOf), number(peak)]);
      write('viewers', 'Opening a print file', `${ABOUT}\n\n${table(HEAD, rows)}`);
    }
    rmSync(out, { recursive: true });
  }
}

function wordsOf({ page, cpu, wall, reached }) {
  if (cpu === undefined) return 'not drawn';
  const seconds = `${cpu.toFixed(2)} / ${wall.toFixed(2)}`;
  return reached === undefined || reached === page ? seconds : `${seconds}, stops at page ${number(reached)}`;
}

/** How many pages the file has, and where its first, middle and last letter begin, as the manifest says. */
function placesOf(out) {
  const [head, ...rows] = readFileSync(join(out, 'manifest.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split(','));
  const [first, count] = [head.indexOf('first_page'), head.indexOf('pages')];
  const pageOf = (row) => Number(row[first]);
  const last = rows.at(-1);
  return {
    pages: pageOf(last) + Number(last[count]) - 1,
    places: [rows[0], rows[rows.length >> 1], last].map(pageOf),
  };
}
