/** Draws every page of the papers into test/pictures/gallery/now, and writes gallery.md there with the pages of before beside them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as noticepress from '../../dist/index.js';
import { PAPERS, printedPaper } from './papers.mjs';
import { smallPng } from './smallPng.mjs';

const PICTURES = join(import.meta.dirname, '../pictures');
const NOW = join(PICTURES, 'gallery/now');
const BEFORE = join(PICTURES, 'gallery/before');
const DOTS_PER_INCH = 28;
const WIDTH = 190;

const fonts = noticepress.openFontBook();
const folder = mkdtempSync(join(tmpdir(), 'noticepress-gallery-'));
rmSync(NOW, { recursive: true, force: true });
mkdirSync(NOW, { recursive: true });
for (const paper of PAPERS) {
  const pdf = join(folder, `${paper.name}.pdf`);
  writeFileSync(pdf, await printedPaper(noticepress, paper, fonts));
  drawPages(pdf, paper.name);
  console.log(paper.name);
}
rmSync(folder, { recursive: true });

function drawPages(pdf, name) {
  const drawn = mkdtempSync(join(folder, 'drawn-'));
  execFileSync('pdftoppm', ['-r', `${DOTS_PER_INCH}`, pdf, join(drawn, 'p')]);
  for (const [index, file] of readdirSync(drawn).toSorted().entries())
    writeFileSync(join(NOW, `${name}-p${index + 1}.png`), smallPng(readFileSync(join(drawn, file))));
}

function page() {
  const rows = PAPERS.map(({ name }) => {
    const [before, now] = [pagesIn(BEFORE, name), pagesIn(NOW, name)];
    return `## ${name}\n\n| before: ${counted(before)} | now: ${counted(now)} |\n| --- | --- |\n| ${shown('before', before)} | ${shown('now', now)} |\n`;
  });
  return `# Gallery

Papers of the fixtures and of the cases, for invented owners: before they were put on one grid, and now. \`npm run gallery\` draws the
pages of today anew (it needs \`pdftoppm\` of poppler); those of before stay as they are.

${rows.join('\n')}`;
}

const pagesIn = (where, name) =>
  readdirSync(where)
    .filter((file) => file.startsWith(`${name}-p`) && /^\d+\.png$/.test(file.slice(name.length + 2)))
    .toSorted();

const counted = ({ length }) => `${length} ${length === 1 ? 'page' : 'pages'}`;

function shown(which, files) {
  return files
    .map(
      (file) => `<img src="gallery/${which}/${file}" width="${WIDTH}" alt="${file.replace(/\.png$/, '')}">`,
    )
    .join(' ');
}

writeFileSync(join(PICTURES, 'gallery.md'), page());
