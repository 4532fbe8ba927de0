/** Reads the bytes of a picture file, whatever its name says it is. */
import { sha256Of } from '../base/text/sha256Of.js';
import type { Picture, PictureFile } from '../shapes/layout/picture.js';
import { Damaged } from './file/damaged.js';
import { isJpeg, jpegSegments } from './jpeg/jpegSegments.js';
import { jpegFrame, readJpeg } from './jpeg/readJpeg.js';
import { isPng, pngHeader } from './png/pngChunks.js';
import { readPng } from './png/readPng.js';

/** A whole page at 400 dpi has fewer. */
export const MOST_PIXELS = 16_000_000;
/** More than outlines of any logo need. */
const LARGEST_SVG = 1 << 20;

/** Thrown for a picture that is too large to work with. */
export class TooLarge extends Damaged {}

/** @throws Damaged, TooLarge */
export function readPicture(name: string, bytes: Uint8Array): Picture {
  const file = (mediaType: PictureFile['mediaType']): PictureFile => ({
    name,
    mediaType,
    bytes,
    sha256: sha256Of(bytes),
  });
  if (isPng(bytes)) {
    refusePixels(pngHeader(bytes));
    return readPng(file('image/png'));
  }
  if (isJpeg(bytes)) {
    refusePixels(jpegFrame(jpegSegments(bytes)));
    return readJpeg(file('image/jpeg'));
  }
  if (isSvg(bytes)) return { kind: 'vector', file: file('image/svg+xml') };
  throw new Damaged('it is neither PNG, JPEG, nor SVG', 'save the picture as PNG, JPEG, or SVG');
}

function refusePixels({ width, height }: { readonly width: number; readonly height: number }): void {
  if (width * height <= MOST_PIXELS) return;
  const million = Math.ceil((width * height) / 1e6);
  throw new TooLarge(
    `it has ${million} million pixels, and ${MOST_PIXELS / 1e6} million are the most`,
    'scale it to 300 dots per inch at the size in which it is printed',
  );
}

/** An svg element, after a declaration, comments and a document type. */
const SVG =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:\w+:)?svg[\s>]/;

function isSvg(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (!SVG.test(text)) return false;
  if (bytes.length <= LARGEST_SVG) return true;
  throw new TooLarge(
    'it has more than 1 MB of outlines',
    'simplify the drawing, or save it as PNG at 300 dots per inch',
  );
}
