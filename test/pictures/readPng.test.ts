import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/pictures/readPicture.js';
import type { Raster } from '../../src/shapes/layout/picture.js';
import { chunk, type PngOptions, pngOf } from './pngOf.js';

function read(bytes: Uint8Array): Raster {
  const picture = readPicture('a.png', bytes);
  if (picture.kind !== 'raster') throw new Error('no pixels');
  return picture;
}

/** Red, green, blue and alpha of each pixel, as printed. */
function pixelsOf({ samples, alpha, width, height }: Raster): number[][] {
  const colors = inflateSync(samples.bytes);
  const opaque = alpha && inflateSync(alpha.bytes);
  const parts = samples.color === 'gray' ? 1 : 3;
  return Array.from({ length: width * height }, (_, at) => {
    const part = (index: number) => colors[at * parts + Math.min(index, parts - 1)] ?? -1;
    return [part(0), part(1), part(2), opaque?.[at] ?? 255];
  });
}

/** The same as another decoder sees them. */
async function decoded(bytes: Uint8Array): Promise<number[][]> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
}

const SIZE = { width: 11, height: 9 };
/** Decoders round sixteen bits differently, but not those of a level that eight bits have, too. */
const level = (share: number, depth: number) =>
  depth === 16 ? Math.round(share * 255) * 257 : Math.round(share * (2 ** depth - 1));
const gray = (depth: number) => (x: number, y: number) => [level((x + y) / 18, depth)];
const color = (depth: number) => (x: number, y: number) => [
  level(x / 10, depth),
  level(y / 8, depth),
  level((x * y) % 2, depth),
];
const PALETTE: readonly (readonly [string, Uint8Array])[] = [
  ['PLTE', Uint8Array.of(255, 0, 0, 0, 128, 0, 0, 0, 255, 250, 250, 200)],
  ['tRNS', Uint8Array.of(255, 0)],
];

const KINDS: readonly (readonly [string, PngOptions])[] = [
  ...[1, 2, 4, 8, 16].map(
    (depth) => [`gray of ${depth} bits`, { ...SIZE, type: 0, depth, pixel: gray(depth) }] as const,
  ),
  ['color', { ...SIZE, type: 2, pixel: color(8) }],
  ['color of 16 bits', { ...SIZE, type: 2, depth: 16, pixel: color(16) }],
  ...[2, 4, 8].map(
    (depth) =>
      [
        `a palette of ${depth} bits, one color of it clear`,
        { ...SIZE, type: 3, depth, pixel: (x: number, y: number) => [(x + y) % 4], parts: PALETTE },
      ] as const,
  ),
  [
    'gray in which one level is clear',
    { ...SIZE, type: 0, pixel: (x) => [x * 20], parts: [['tRNS', Uint8Array.of(0, 60)]] },
  ],
];

describe('a PNG', () => {
  for (const [name, options] of KINDS) {
    for (const interlaced of [false, true]) {
      it(`may have ${name}${interlaced ? ', interlaced' : ''}`, async () => {
        const bytes = pngOf({ ...options, interlaced });
        const [ours, theirs] = [pixelsOf(read(bytes)), await decoded(bytes)];
        // what is quite clear has no color
        const seen = (pixel: readonly number[]) => (pixel[3] === 0 ? 'clear' : pixel.join());
        expect(ours.map(seen)).toEqual(theirs.map(seen));
      });
    }
  }

  it('keeps how opaque its pixels are apart from their colors', () => {
    const pixel = (x: number) => [10, 20, 30, x * 25];
    const picture = read(pngOf({ ...SIZE, type: 6, pixel }));
    expect(pixelsOf(picture).slice(0, 3)).toEqual([
      [10, 20, 30, 0],
      [10, 20, 30, 25],
      [10, 20, 30, 50],
    ]);
    const opaque = read(pngOf({ ...SIZE, type: 6, pixel: () => [1, 2, 3, 255] }));
    expect(opaque.alpha).toBeUndefined();
  });

  it('has gray with alpha, of 16 bits too', () => {
    const picture = read(pngOf({ ...SIZE, type: 4, depth: 16, pixel: () => [65535, 32896] }));
    expect(picture.samples.color).toBe('gray');
    expect(pixelsOf(picture)[0]).toEqual([255, 255, 255, 128]);
  });

  for (const filter of [0, 1, 2, 3, 4])
    it(`may have rows with filter ${filter}`, () => {
      const plain = pixelsOf(read(pngOf({ ...SIZE, pixel: color(8) })));
      expect(pixelsOf(read(pngOf({ ...SIZE, pixel: color(8), filter })))).toEqual(plain);
    });

  it('is refused when damaged', () => {
    const bytes = Buffer.from(pngOf({ ...SIZE, pixel: color(8) }));
    const broken = Buffer.from(bytes);
    broken[45] = (broken[45] ?? 0) ^ 1;
    expect(() => read(broken)).toThrow('the checksum of its part IDAT is wrong');
    expect(() => read(bytes.subarray(0, -20))).toThrow('it ends too early');
    expect(() => read(pngOf({ ...SIZE, pixel: color(8), filter: 7 }))).toThrow('unknown filter');
    expect(() => read(pngOf({ ...SIZE, type: 3, pixel: () => [9], parts: PALETTE }))).toThrow(
      'palette lacks',
    );
    expect(() => read(pngOf({ ...SIZE, type: 3, pixel: () => [0] }))).toThrow('its palette is missing');
  });

  it('never unpacks more than its header announces', () => {
    const small = pngOf({ width: 4, height: 4, pixel: () => [0, 0, 0] });
    const large = pngOf({ width: 4000, height: 400, type: 0, pixel: () => [0] });
    const header = Buffer.from(small).subarray(0, 33);
    const bomb = Buffer.concat([header, Buffer.from(large).subarray(33)]);
    expect(() => read(bomb)).toThrow('its content cannot be unpacked');
  });

  it('has at most 16 million pixels', () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(5000, 0);
    header.writeUInt32BE(5000, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const bytes = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header)]);
    expect(() => read(bytes)).toThrow('it has 25 million pixels, and 16 million are the most');
  });
});
