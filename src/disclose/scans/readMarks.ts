/** Reads the marks of forms in a scan: each is the Data Matrix at the foot of a form, as `withMark` draws it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ReaderOptions } from 'zxing-wasm/reader';
import { MARK } from '../../shapes/documents/mark.js';
import type { ScanPicture } from './scanPicture.js';
import { scanPictures } from './scanPictures.js';

/** Turned by any angle, and light on dark: a sheet lies on the glass as it likes. */
const OPTIONS: ReaderOptions = {
  formats: ['DataMatrix'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
};

/**
 * None for a picture without a readable mark, or one that cannot be unpacked.
 *
 * @param bytes of a PDF, JPEG or PNG file
 * @returns each mark once, in the order of the pages
 */
export async function readMarks(bytes: Uint8Array): Promise<readonly string[]> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  // without the file it would be asked for on the internet
  prepareZXingModule({ overrides: { wasmBinary: arrayOf(readFileSync(wasm)) } });
  const found = new Set<string>();
  try {
    for await (const picture of scanPictures(bytes))
      for (const { text } of await readBarcodes(fileOf(picture), OPTIONS))
        if (MARK.test(text)) found.add(text);
  } catch {
    // a damaged file: whether it may be stored is not asked here, and what was read of it counts
  }
  return [...found];
}

const arrayOf = ({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

/** Gray pixels as a PGM file, which is a header of text and the pixels. */
function fileOf(picture: ScanPicture): Uint8Array {
  if (picture.kind === 'file') return picture.bytes;
  const { width, height, samples } = picture;
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), samples]);
}
