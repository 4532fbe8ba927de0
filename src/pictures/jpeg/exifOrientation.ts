/** Reads how a camera was held from the EXIF data of a JPEG (CIPA DC-008, TIFF 6.0). */
import type { Orientation } from '../../shapes/layout/picture.js';

const EXIF = 'Exif\0\0';
const TIFF = EXIF.length;
const ORIENTATION = 0x0112;
const ENTRY = 12;

/** 1, upright, unless the data says otherwise; data that cannot be read says nothing. */
export function exifOrientation(data: Buffer): Orientation {
  if (data.toString('latin1', 0, TIFF) !== EXIF || data.length < TIFF + 8) return 1;
  const tiff = data.subarray(TIFF);
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const entries = short(directory);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * ENTRY;
    if (at + ENTRY > tiff.length) return 1;
    if (short(at) === ORIENTATION) return known(short(at + 8));
  }
  return 1;
}

function known(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}
