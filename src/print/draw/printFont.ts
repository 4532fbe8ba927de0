/** Describes what drawing needs to know about an embedded font, whoever embeds it. */
import type { Face, FaceId } from '../../shapes/layout/fontBook.js';
import type { PairCodes } from './pairCodes.js';

export interface PrintFont {
  /** Name of the font resource, such as `F3`. */
  readonly name: string;
  readonly face: Face;
  readonly pairCodes: PairCodes;
  /** The two-byte code that draws this glyph; notes that it is used, and for which character. */
  code(glyph: number, codePoint: number): number;
}

export interface PrintFonts {
  font(face: FaceId): PrintFont;
}

/** A name unique in the book, whichever face is printed first. */
export function resourceName(faces: readonly FaceId[], face: FaceId): string {
  return `F${faces.indexOf(face) + 1}`;
}
