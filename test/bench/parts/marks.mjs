/**
 * Every mark and barcode of a batch of 20LC02, read off rendered pages, and what the window of the envelope shows of each
 * letter wherever it slides: results/marks.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBatch, ROOT, tablesOf } from '../batchRun.mjs';
import { barsIn, cut, eachFront, inkIn, matrixIn } from '../rendered.mjs';
import { number, table, tell, write } from '../report.mjs';
import { MARKED } from '../settings.mjs';

/** What is rendered of a sheet, once: all that is read off it. In inches, as the settings of the fixtures have it. */
const PART = { left: 0, top: 0.3, width: 8.4, height: 3.35 };
const MARK = { left: 7.75, top: 0.3, width: 0.6, height: 0.6 };
/** The strip at the top of the window, and the lower right of its panel. */
const STRIP = { left: 0.9, top: 2.51, width: 3.4, height: 0.18 };
const CORNER = { left: 5.3, top: 3.26, width: 3, height: 0.18 };
const DPI = 300;
/** Pages rendered at a time: their pictures stand in a folder meanwhile. */
const AT_ONCE = 200;

export async function marks(folder) {
  const out = join(folder, 'marked');
  measureBatch(tablesOf(MARKED, folder), out, []);
  const pieces = piecesOf(out);
  const tally = { sheets: 0, marks: 0, barcodes: 0, imb: 0, windows: 0 };
  const wrong = [];
  for (const file of new Set(pieces.map((piece) => piece.file)))
    await readMarks(
      join(out, file),
      pieces.filter((piece) => piece.file === file),
      tally,
      wrong,
    );
  const rows = [
    ['marks of sheets, by ZXing', number(tally.sheets), number(tally.marks)],
    ['Intelligent Mail barcodes, by our decoder', number(tally.barcodes), number(tally.imb)],
    [
      'letters of which the window shows the address and nothing else',
      number(pieces.length),
      number(tally.windows),
    ],
  ];
  const text = `Read off pages rendered by pdftoppm at 300 dots an inch, and compared with the manifest. Of a letter, all ink that the window may show somewhere lies where it always shows, to a dot.\n\n${table(['what', 'there are', 'as the manifest says'], rows)}`;
  write('marks', `What is read off ${number(pieces.length)} pieces of 20LC02`, text);
  if (wrong.length > 0) throw new Error(`${wrong.length} wrong, the first: ${wrong[0]}`);
}

function piecesOf(out) {
  const [header, ...lines] = readFileSync(join(out, 'manifest.csv'), 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((field, at) => [columns[at], field])));
}

async function readMarks(file, pieces, tally, wrong) {
  const { decodeImb } = await import(join(ROOT, 'dist/post/imb/decodeImb.js'));
  const { ENVELOPES } = await import(join(ROOT, 'dist/post/envelopes/profiles.js'));
  const { alwaysVisible, everVisible } = await import(join(ROOT, 'dist/post/envelopes/envelopeProfile.js'));
  const profile = ENVELOPES.single_window;
  const [window] = profile.windows;
  const [always, ever] = [alwaysVisible(profile, window), everVisible(profile, window)];
  const corner = { left: Math.max(0, ever.left) / 72, top: ever.top / 72 };
  const shown = { ...corner, width: ever.right / 72 - corner.left, height: ever.bottom / 72 - corner.top };
  const dots = (points, from) => Math.round((points / 72 - from) * DPI);
  // a dot more on each side, since edges fall between dots
  const inner = {
    left: dots(always.left, shown.left) - 1,
    right: dots(always.right, shown.left) + 1,
    top: dots(always.top, shown.top) - 1,
    bottom: dots(always.bottom, shown.top) + 1,
  };
  const byPage = new Map();
  for (const piece of pieces)
    for (let sheet = 1; sheet <= Number(piece.sheets); sheet++)
      byPage.set(Number(piece.first_page) + 2 * (sheet - 1), { piece, sheet });
  const last = Math.max(...byPage.keys());
  const fail = (page, what) => wrong.push(`${file}, page ${page}: ${what}`);
  for (let first = 1; first <= last; first += AT_ONCE) {
    tell(`marks: ${file.slice(-16)}, page ${first} of ${last}`);
    const pages = { first, last: Math.min(last, first + AT_ONCE - 1), dpi: DPI };
    await eachFront(file, pages, PART, async (page, picture) => {
      const { piece, sheet } = byPage.get(page);
      const part = (box) => cut(picture, PART, box, DPI);
      const [job, seq, , sheets, copy] = piece.mark.split('|');
      const expected = [job, seq, String(sheet).padStart(2, '0'), sheets, copy].join('|');
      const mark = await matrixIn(part(MARK));
      tally.sheets++;
      if (mark === expected) tally.marks++;
      else fail(page, `the mark says ${mark}, not ${expected}`);
      if (sheet !== 1) return;
      const { all, inside } = inkIn(part(shown), inner);
      if (all > 0 && all === inside) tally.windows++;
      else fail(page, `the window of ${piece.piece_id} shows ${all - inside} dots beside the address`);
      if (piece.imb === '') return;
      tally.barcodes++;
      const bars = [STRIP, CORNER].map((box) => barsIn(part(box))).find((read) => /^[TADF]{65}$/.test(read));
      if (bars === piece.imb_bars && decodeImb(bars) === piece.imb) tally.imb++;
      else fail(page, `the bars say ${bars}, not ${piece.imb_bars}`);
    });
  }
}
