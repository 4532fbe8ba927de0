/** Unpacks the rows of a PNG file into samples of eight bits (ISO/IEC 15948 6 to 10). */
import { unfilter } from '../../base/png/unfilter.js';
import { Damaged } from '../file/damaged.js';
import { inflateOrDamaged, type PngChunks, type PngHeader } from './pngChunks.js';

/** By color type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What the passes of an interlaced picture hold: every `dx`th column from `x` of every `dy`th row from `y`. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

const WHOLE: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];

/** Adam7. */
const PASSES: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

/** The samples of a picture as stored: gray levels and colors as they are, or indexes into the palette. */
export interface Stored {
  readonly channels: number;
  /** As many bits as the file has. */
  readonly samples: Uint8Array | Uint16Array;
}

/** @throws Damaged */
export function storedSamples({ header, data }: PngChunks): Stored {
  const { width, height, depth, type, interlaced } = header;
  const channels = CHANNELS[type] ?? 1;
  const passes = (interlaced ? PASSES : WHOLE).map((pass) => sizeOf(pass, header, channels));
  const expected = passes.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = inflateOrDamaged(data, expected);
  if (packed.length < expected) throw new Damaged('it ends too early');
  const count = width * height * channels;
  const samples = depth === 16 ? new Uint16Array(count) : new Uint8Array(count);
  let from = 0;
  for (const { pass, columns, rows, stride, bytes } of passes) {
    if (bytes === 0) continue;
    const plain = unfilter(packed.subarray(from, from + bytes), stride, Math.max(1, (channels * depth) >> 3));
    if (plain === undefined) throw new Damaged('a row of it has an unknown filter');
    for (let row = 0; row < rows; row++) {
      const line = plain.subarray(row * stride, (row + 1) * stride);
      const start = (pass.y + row * pass.dy) * width;
      for (let column = 0; column < columns; column++)
        for (let channel = 0; channel < channels; channel++)
          samples[(start + pass.x + column * pass.dx) * channels + channel] = sampleOf(
            line,
            column * channels + channel,
            depth,
          );
    }
    from += bytes;
  }
  return { channels, samples };
}

function sizeOf(pass: Pass, { width, height, depth }: PngHeader, channels: number) {
  const columns = Math.max(0, Math.ceil((width - pass.x) / pass.dx));
  const rows = Math.max(0, Math.ceil((height - pass.y) / pass.dy));
  const stride = Math.ceil((columns * channels * depth) / 8);
  return { pass, columns, rows, stride, bytes: columns === 0 ? 0 : rows * (stride + 1) };
}

function sampleOf(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const bit = index * depth;
  const byte = line[bit >> 3] ?? 0;
  return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
