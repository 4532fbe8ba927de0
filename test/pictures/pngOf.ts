/** Makes PNG files of every kind, pixel by pixel. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  /** 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha. */
  readonly type?: number;
  readonly depth?: number;
  readonly interlaced?: boolean;
  /** The filter of each row; 0 for none. */
  readonly filter?: number;
  /** Samples of the pixel, in the depth of the file. */
  readonly pixel: (x: number, y: number) => readonly number[];
  /** Further parts, before the samples. */
  readonly parts?: readonly (readonly [name: string, data: Uint8Array])[];
}

const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export function pngOf(options: PngOptions): Uint8Array {
  const { width, height, type = 2, depth = 8, interlaced = false, parts = [] } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const rows = passes.flatMap(([x, y, dx, dy]) => rowsOf(options, { x, y, dx, dy }));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...parts.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function rowsOf({ width, height, depth = 8, filter = 0, pixel }: PngOptions, pass: Pass): Buffer[] {
  const rows: Buffer[] = [];
  let above: Buffer | undefined;
  for (let y = pass.y; y < height; y += pass.dy) {
    const samples: number[] = [];
    for (let x = pass.x; x < width; x += pass.dx) samples.push(...pixel(x, y));
    if (samples.length === 0) return [];
    const plain = packed(samples, depth);
    const per = Math.max(1, (pixel(0, 0).length * depth) >> 3);
    rows.push(Buffer.concat([Buffer.from([filter]), filtered(plain, above, filter, per)]));
    above = plain;
  }
  return rows;
}

function packed(samples: readonly number[], depth: number): Buffer {
  if (depth === 16) return Buffer.from(samples.flatMap((sample) => [sample >> 8, sample & 255]));
  const bytes = Buffer.alloc(Math.ceil((samples.length * depth) / 8));
  samples.forEach((sample, index) => {
    const bit = index * depth;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (sample << (8 - depth - (bit & 7)));
  });
  return bytes;
}

function filtered(row: Buffer, above: Buffer | undefined, filter: number, per: number): Buffer {
  return Buffer.from(
    row.map((byte, i) => {
      const a = row[i - per] ?? 0;
      const b = above?.[i] ?? 0;
      const c = i < per ? 0 : (above?.[i - per] ?? 0);
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      return byte - ([0, a, b, (a + b) >> 1, paeth][filter] ?? 0);
    }),
  );
}
