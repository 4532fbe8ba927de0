/** Small gray pictures of pages: read, written, compared. */
import { inflateSync } from 'node:zlib';
import { readPng } from '../../src/pictures/png/readPng.js';
import { pngOf } from '../pictures/pngOf.js';

export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  /** A byte for each pixel, row by row; 0 is black. */
  readonly pixels: Uint8Array;
}

/** Binary PGM (P5), as pdftoppm and mutool write it. */
export function readPgm(bytes: Buffer): GrayPicture {
  const header = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 200));
  if (header === null) throw new Error('no binary PGM of 8 bits');
  const [all, width, height] = header;
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(all.length) };
}

/** Sixteen tones are enough to see what stands where, and a page takes a few kilobytes. */
export function writeGrayPng({ width, height, pixels }: GrayPicture): Uint8Array {
  const tone = (x: number, y: number) => Math.round((pixels[y * width + x] ?? 255) / 17);
  return pngOf({ width, height, type: 0, depth: 4, pixel: (x, y) => [tone(x, y)] });
}

export function readGrayPng(bytes: Uint8Array): GrayPicture {
  const { width, height, samples } = readPng({
    name: 'reference.png',
    bytes,
    mediaType: 'image/png',
    sha256: '',
  });
  return { width, height, pixels: inflateSync(samples.bytes) };
}

/** Side of the squares that are compared: programs draw the edges of letters differently, lines of text alike. */
const CELL = 3;
/** A square differs when its mean tone does by more than this, of 255. */
const TONE = 40;

/** The share of squares that differ, from 0 to 1; 1 for pages of different sizes. */
export function difference(a: GrayPicture, b: GrayPicture): number {
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
  const columns = Math.floor(Math.min(a.width, b.width) / CELL);
  const rows = Math.floor(Math.min(a.height, b.height) / CELL);
  let differing = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (Math.abs(meanTone(a, column, row) - meanTone(b, column, row)) > TONE) differing++;
  return differing / (rows * columns);
}

function meanTone({ width, pixels }: GrayPicture, column: number, row: number): number {
  let sum = 0;
  for (let y = row * CELL; y < (row + 1) * CELL; y++)
    for (let x = column * CELL; x < (column + 1) * CELL; x++) sum += pixels[y * width + x] ?? 255;
  return sum / (CELL * CELL);
}
