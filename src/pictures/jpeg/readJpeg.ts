/** Reads the header of a JPEG file; its samples go into a PDF as they are. */
import type { Orientation, PictureFile, Raster, Samples } from '../../shapes/layout/picture.js';
import { Damaged } from '../file/damaged.js';
import { profileFor } from '../file/profileFor.js';
import { exifOrientation } from './exifOrientation.js';
import { jpegSegments, type Segment } from './jpegSegments.js';

/** Baseline, extended and progressive frames with Huffman codes, which readers of PDF decode. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Frames of any kind: all markers from C0 to CF but tables. */
const OTHER_FRAMES: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

const COLORS: Readonly<Record<number, Samples['color']>> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' };

export interface JpegFrame {
  /** As stored, before EXIF turns it. */
  readonly width: number;
  readonly height: number;
  readonly color: Samples['color'];
}

/** @throws Damaged */
export function readJpeg(file: PictureFile): Raster {
  const segments = jpegSegments(file.bytes);
  const { width, height, color } = jpegFrame(segments);
  const profile = profileFor(color, embeddedProfile(segments));
  if (color === 'cmyk' && profile === undefined)
    throw new Damaged(
      'its colors are inks (CMYK) without a profile, so nobody can tell what they look like',
      'save it as RGB, or embed the profile of its inks',
    );
  const orientation = segments
    .filter(({ marker }) => marker === APP1)
    .map(({ data }) => exifOrientation(data))
    .reduce<Orientation>((found, each) => (found === 1 ? each : found), 1);
  const inverted = color === 'cmyk' && segments.some(isAdobe);
  const samples: Samples = {
    width,
    height,
    color,
    filter: 'DCTDecode',
    bytes: file.bytes,
    profile,
    inverted,
  };
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  return { kind: 'raster', file, width: across, height: down, orientation, samples, alpha: undefined };
}

/** @throws Damaged */
export function jpegFrame(segments: readonly Segment[]): JpegFrame {
  const frame = segments.find(({ marker }) => FRAMES.includes(marker));
  if (frame === undefined || segments.some(({ marker }) => OTHER_FRAMES.includes(marker)))
    throw new Damaged('it is packed in a way that few programs read', SAVE_AGAIN);
  const { data } = frame;
  if (data.length < 6) throw new Damaged('its header is cut off');
  if (data.readUInt8(0) !== 8) throw new Damaged('its samples do not have eight bits', SAVE_AGAIN);
  const [height, width] = [data.readUInt16BE(1), data.readUInt16BE(3)];
  const color = COLORS[data.readUInt8(5)];
  if (width === 0 || height === 0 || color === undefined)
    throw new Damaged('its header has an impossible value');
  return { width, height, color };
}

const SAVE_AGAIN = 'save it again as an ordinary JPEG, baseline or progressive';

function isAdobe({ marker, data }: Segment): boolean {
  return marker === APP14 && data.toString('latin1', 0, 5) === 'Adobe';
}

const ICC = 'ICC_PROFILE\0';

/** The parts of the profile in their order (ICC.1:2010 B.4); undefined if one is missing. */
function embeddedProfile(segments: readonly Segment[]): Uint8Array | undefined {
  const parts = segments
    .filter(({ marker, data }) => marker === APP2 && data.toString('latin1', 0, ICC.length) === ICC)
    .map(({ data }) => ({
      number: data[ICC.length],
      of: data[ICC.length + 1],
      data: data.subarray(ICC.length + 2),
    }))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const isWhole =
    parts.length > 0 && parts.every(({ number, of }, index) => number === index + 1 && of === parts.length);
  return isWhole ? Buffer.concat(parts.map(({ data }) => data)) : undefined;
}
