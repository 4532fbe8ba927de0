/** Finds the pictures in a scan: the file itself, or those on the pages of a PDF. */
import { jpegSegments } from '../../pictures/jpeg/jpegSegments.js';
import { jpegFrame } from '../../pictures/jpeg/readJpeg.js';
import { isPng, pngHeader } from '../../pictures/png/pngChunks.js';
import { pdfPictures } from './pdfPictures.js';
import { MOST_PIXELS, type ScanPicture } from './scanPicture.js';

/**
 * Those that are small enough to be looked at, one after the other: a page may take 70 MB.
 *
 * @param bytes of a PDF, JPEG or PNG file
 * @throws what is thrown for a damaged file
 */
export async function* scanPictures(bytes: Uint8Array): AsyncGenerator<ScanPicture> {
  const found = isPdf(bytes) ? pdfPictures(bytes) : [{ kind: 'file', bytes } as const];
  for await (const picture of found) {
    const { width, height } = sizeOf(picture);
    if (width * height <= MOST_PIXELS) yield picture;
  }
}

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

function sizeOf(picture: ScanPicture): { readonly width: number; readonly height: number } {
  if (picture.kind === 'gray') return picture;
  const { bytes } = picture;
  return isPng(bytes) ? pngHeader(bytes) : jpegFrame(jpegSegments(bytes));
}
