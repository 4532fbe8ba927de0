/** Writes a small PNG file of a page: a few tones for each color are enough to see what stands where. */
import { crc32, deflateSync } from 'node:zlib';

const STEP = 255 / 7;

/** @param ppm binary PPM (P6) of 8 bits, as pdftoppm writes it */
export function smallPng(ppm) {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 100));
  if (header === null) throw new Error('no binary PPM of 8 bits');
  const [all, width, height] = [header[0], Number(header[1]), Number(header[2])];
  const pixels = ppm.subarray(all.length);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 3; x++)
      rows[y * (width * 3 + 1) + 1 + x] = Math.round(Math.round(pixels[y * width * 3 + x] / STEP) * STEP);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)];
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}
