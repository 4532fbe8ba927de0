import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../src/pictures/readPicture.js';
import type { Raster } from '../../src/shapes/layout/picture.js';

interface JpegOptions {
  /** 0xc0 baseline, 0xc2 progressive. */
  readonly frame?: number;
  readonly components?: number;
  readonly bits?: number;
  readonly segments?: readonly Buffer[];
}

/** A JPEG of 30 by 20 pixels as far as its header goes. */
function jpegOf({ frame = 0xc0, components = 3, bits = 8, segments = [] }: JpegOptions = {}): Buffer {
  const header = [bits, 0, 20, 0, 30, components, ...Array.from({ length: components * 3 }, () => 1)];
  const start = Buffer.from([0xff, 0xd8]);
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  return Buffer.concat([
    start,
    ...segments,
    segment(frame, Buffer.from(header)),
    scan,
    Buffer.from([7, 0xff, 0xd9]),
  ]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** One entry, the orientation, in either byte order. */
function exif(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(26);
  const [short, long] =
    order === 'II'
      ? [
          (v: number, at: number) => tiff.writeUInt16LE(v, at),
          (v: number, at: number) => tiff.writeUInt32LE(v, at),
        ]
      : [
          (v: number, at: number) => tiff.writeUInt16BE(v, at),
          (v: number, at: number) => tiff.writeUInt32BE(v, at),
        ];
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** A profile of that color space, in as many parts. */
function profile(space: string, parts = 1): Buffer[] {
  const bytes = Buffer.alloc(150);
  bytes.writeUInt32BE(150, 0);
  bytes.writeUInt8(2, 8);
  bytes.write('prtr', 12, 'latin1');
  bytes.write(space, 16, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  const size = 150 / parts;
  return Array.from({ length: parts }, (_, i) => {
    const head = Buffer.from(`ICC_PROFILE\0${String.fromCharCode(i + 1, parts)}`, 'latin1');
    return segment(0xe2, Buffer.concat([head, bytes.subarray(i * size, (i + 1) * size)]));
  });
}

function read(bytes: Uint8Array): Raster {
  const picture = readPicture('photo.jpg', bytes);
  if (picture.kind !== 'raster') throw new Error('no pixels');
  return picture;
}

describe('a JPEG', () => {
  it('of another program goes into a PDF as it is', () => {
    const bytes = createCanvas(40, 24).toBuffer('image/jpeg');
    const { width, height, samples, file } = read(bytes);
    expect([width, height, samples.color, samples.filter]).toEqual([40, 24, 'rgb', 'DCTDecode']);
    expect(samples.bytes).toBe(bytes);
    expect(file.mediaType).toBe('image/jpeg');
  });

  it('may be progressive, and gray', () => {
    expect(read(jpegOf({ frame: 0xc2, components: 1 }))).toMatchObject({
      width: 30,
      height: 20,
      orientation: 1,
      samples: { color: 'gray' },
    });
  });

  it.each([
    [6, 'II', 20, 30],
    [8, 'MM', 20, 30],
    [3, 'MM', 30, 20],
  ] as const)('stands upright as EXIF says: %s in %s', (orientation, order, width, height) => {
    expect(read(jpegOf({ segments: [exif(orientation, order)] }))).toMatchObject({
      orientation,
      width,
      height,
      samples: { width: 30, height: 20 },
    });
  });

  it('with EXIF data that cannot be read stands as it is', () => {
    for (const orientation of [0, 9])
      expect(read(jpegOf({ segments: [exif(orientation, 'II')] })).orientation).toBe(1);
    const cut = segment(0xe1, Buffer.from('Exif\0\0II*\0\xff\xff\0\0', 'latin1'));
    expect(read(jpegOf({ segments: [cut] })).orientation).toBe(1);
  });

  it('in inks needs their profile, in however many parts', () => {
    expect(() => read(jpegOf({ components: 4 }))).toThrow('its colors are inks (CMYK) without a profile');
    const adobe = segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\x02', 'latin1'));
    const { samples } = read(jpegOf({ components: 4, segments: [...profile('CMYK', 3), adobe] }));
    expect(samples).toMatchObject({ color: 'cmyk', inverted: true });
    expect(samples.profile).toHaveLength(150);
    const [first = adobe] = profile('CMYK', 3);
    expect(() => read(jpegOf({ components: 4, segments: [first] }))).toThrow('without a profile');
  });

  it('has no profile of other colors', () => {
    expect(read(jpegOf({ segments: profile('RGB ') })).samples.profile).toHaveLength(150);
    expect(read(jpegOf({ segments: profile('CMYK') })).samples.profile).toBeUndefined();
  });

  it('is refused when few programs read it, or when it is cut off', () => {
    expect(() => read(jpegOf({ frame: 0xc9 }))).toThrow('packed in a way that few programs read');
    expect(() => read(jpegOf({ bits: 12 }))).toThrow('its samples do not have eight bits');
    expect(() => read(jpegOf().subarray(0, -2))).toThrow('it ends too early');
    expect(() => read(jpegOf().subarray(0, 12))).toThrow('it ends too early');
  });
});
