/** Walks the segments of a JPEG file up to its samples (ITU-T T.81 annex B). */
import { Damaged } from '../file/damaged.js';

export interface Segment {
  /** The second byte of its marker: 0xc0 for a baseline frame. */
  readonly marker: number;
  readonly data: Buffer;
}

const START = 0xd8;
const SCAN = 0xda;
const END = 0xd9;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === START && bytes[2] === 0xff;
}

/** The segments before the samples. @throws Damaged for a file that is cut off */
export function jpegSegments(bytes: Uint8Array): readonly Segment[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= view.length; ) {
    if (view[at] !== 0xff) throw new Damaged('a part of it begins in the wrong place');
    const marker = view[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > view.length) break;
    segments.push({ marker, data: view.subarray(at + 4, at + 2 + length) });
    if (marker === SCAN) return endsWell(view, segments);
    at += 2 + length;
  }
  throw new Damaged('it ends too early');
}

/** Cameras write more after the end of a picture, but never leave the end out. */
function endsWell(view: Buffer, segments: readonly Segment[]): readonly Segment[] {
  if (view.lastIndexOf(Buffer.from([0xff, END])) < 0) throw new Damaged('it ends too early');
  return segments;
}
