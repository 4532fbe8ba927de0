/** Renders parts of the pages of a file, and reads marks, barcodes and ink off them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Of every odd page from `first` to `last`, a part in inches from its upper left corner: `visit(page, picture)`, with
 * `{ width, height, isBlack(x, y) }`.
 */
export async function eachFront(file, { first, last, dpi }, { left, top, width, height }, visit) {
  const folder = mkdtempSync(join(tmpdir(), 'noticepress-fronts-'));
  try {
    const dots = (length) => String(Math.round(length * dpi));
    const crop = ['-x', dots(left), '-y', dots(top), '-W', dots(width), '-H', dots(height)];
    const pages = ['-f', String(first), '-l', String(last), '-o'];
    const ran = spawnSync('pdftoppm', [
      '-r',
      String(dpi),
      '-gray',
      ...pages,
      ...crop,
      file,
      join(folder, 'p'),
    ]);
    if (ran.status !== 0) throw new Error(String(ran.stderr ?? ran.error));
    for (const name of readdirSync(folder).sort())
      await visit(Number(/(\d+)\.pgm$/.exec(name)[1]), pictureIn(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pictureIn(pgm) {
  const [head, columns, rows] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40));
  const [width, height, at] = [Number(columns), Number(rows), head.length];
  return { width, height, gray: pgm.subarray(at), isBlack: (x, y) => pgm[at + y * width + x] < 128 };
}

/** A box of a picture, both in inches from the upper left corner of the page. */
export function cut({ width, gray }, { left, top }, box, dpi) {
  const dots = (length) => Math.round(length * dpi);
  const [x, y, columns, rows] = [
    dots(box.left - left),
    dots(box.top - top),
    dots(box.width),
    dots(box.height),
  ];
  const part = Buffer.alloc(columns * rows);
  for (let row = 0; row < rows; row++)
    gray.copy(part, row * columns, (y + row) * width + x, (y + row) * width + x + columns);
  return {
    ...{ width: columns, height: rows, gray: part },
    isBlack: (column, row) => part[row * columns + column] < 128,
  };
}

let reader;

/** The reader of the program, with its module from the disk. */
async function openReader() {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  await prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer }, fireImmediately: true });
  return readBarcodes;
}

/** What ZXing reads in the picture; empty where it reads nothing. */
export async function matrixIn({ width, height, gray }) {
  reader ??= openReader();
  const readBarcodes = await reader;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) data.set([gray[at], gray[at], gray[at], 255], at * 4);
  const [found] = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['DataMatrix'] },
  );
  return found?.text ?? '';
}

/** The letters of the bars: each is as high above the middle, and as deep below it, as it looks. */
export function barsIn({ width, height, isBlack }) {
  const bars = [];
  let open;
  for (let x = 0; x < width; x++) {
    let [top, bottom] = [-1, -1];
    for (let y = 0; y < height; y++)
      if (isBlack(x, y)) {
        if (top < 0) top = y;
        bottom = y;
      }
    if (top < 0) open = undefined;
    else if (open === undefined) {
      open = { top, bottom };
      bars.push(open);
    } else [open.top, open.bottom] = [Math.min(open.top, top), Math.max(open.bottom, bottom)];
  }
  const [high, low] = [
    Math.min(...bars.map(({ top }) => top)),
    Math.max(...bars.map(({ bottom }) => bottom)),
  ];
  const third = (low - high) / 3;
  return bars
    .map(({ top, bottom }) => {
      const [up, down] = [top < high + third / 2, bottom > low - third / 2];
      return up ? (down ? 'F' : 'A') : down ? 'D' : 'T';
    })
    .join('');
}

/** Dots of ink, all and those within a box in dots. */
export function inkIn({ width, height, isBlack }, { left, top, right, bottom }) {
  let [all, inside] = [0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isBlack(x, y)) {
        all++;
        if (x >= left && x <= right && y >= top && y <= bottom) inside++;
      }
  return { all, inside };
}
