/** Reads the chunks of a PNG file (ISO/IEC 15948 5 and 11). */
import { crc32, inflateSync } from 'node:zlib';
import { Damaged } from '../file/damaged.js';

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  /** 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha. */
  readonly type: number;
  readonly interlaced: boolean;
}

export interface PngChunks {
  readonly header: PngHeader;
  /** The compressed rows. */
  readonly data: Uint8Array;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
  /** An ICC profile. */
  readonly profile: Uint8Array | undefined;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length));
}

/** The dimensions, before anything is unpacked. @throws Damaged */
export function pngHeader(bytes: Uint8Array): PngHeader {
  const [first] = chunksOf(bytes);
  if (first?.name !== 'IHDR' || first.data.length !== 13)
    throw new Damaged('it does not begin with a header');
  const view = Buffer.from(first.data);
  const [width, height] = [view.readUInt32BE(0), view.readUInt32BE(4)];
  const [depth = 0, type = 0, compression, filter, interlace = 0] = view.subarray(8);
  const depths = DEPTHS[type];
  if (width === 0 || height === 0 || !depths?.includes(depth))
    throw new Damaged('its header has an impossible value');
  if (compression !== 0 || filter !== 0 || interlace > 1) throw new Damaged('it is packed in an unknown way');
  return { width, height, depth, type, interlaced: interlace === 1 };
}

/** The depths that each color type may have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** @throws Damaged */
export function readPngChunks(bytes: Uint8Array): PngChunks {
  const header = pngHeader(bytes);
  const chunks = [...chunksOf(bytes)];
  const one = (name: string) => chunks.find((chunk) => chunk.name === name)?.data;
  if (one('IEND') === undefined) throw new Damaged('it ends too early');
  const unknown = chunks.find(({ name }) => /^[A-Z]/.test(name) && !CRITICAL.includes(name));
  if (unknown !== undefined) throw new Damaged(`it has an unknown critical part ${unknown.name}`);
  const profile = one('iCCP');
  return {
    header,
    data: Buffer.concat(chunks.flatMap(({ name, data }) => (name === 'IDAT' ? [data] : []))),
    palette: one('PLTE'),
    transparency: one('tRNS'),
    profile: profile && unpackProfile(profile),
  };
}

const CRITICAL: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at < view.length; ) {
    if (at + 12 > view.length) throw new Damaged('it ends too early');
    const length = view.readUInt32BE(at);
    if (at + 12 + length > view.length) throw new Damaged('it ends too early');
    const name = view.toString('latin1', at + 4, at + 8);
    if (crc32(view.subarray(at + 4, at + 8 + length)) !== view.readUInt32BE(at + 8 + length))
      throw new Damaged(`the checksum of its part ${name} is wrong`);
    yield { name, data: view.subarray(at + 8, at + 8 + length) };
    if (name === 'IEND') return;
    at += 12 + length;
  }
}

/** Larger profiles exist only for printing presses. */
const LARGEST_PROFILE = 4 << 20;

/** A name that ends with a zero, the method of compression, and the profile. */
function unpackProfile(chunk: Uint8Array): Uint8Array | undefined {
  const end = chunk.indexOf(0);
  return end < 0 ? undefined : inflateOrDamaged(chunk.subarray(end + 2), LARGEST_PROFILE);
}

/** Never more than `most` bytes, so that a small file cannot fill the memory. @throws Damaged */
export function inflateOrDamaged(bytes: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch {
    throw new Damaged('its content cannot be unpacked');
  }
}
