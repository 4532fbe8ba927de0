/** Makes font files that contain only some of the glyphs of a font. */
import type { Font } from 'fontkit';
import type { FaceSubset } from '../shapes/layout/fontBook.js';

/**
 * Caches the last subset, because successive print files use the same glyphs of a face except for rare letters in
 * names. The result depends only on the glyphs.
 */
export class SubsetMaker {
  readonly #font: Font;
  #last: FaceSubset | undefined;

  constructor(font: Font) {
    this.#font = font;
  }

  /** The subset for these glyph ids, in any order, and for .notdef. */
  make(glyphs: Iterable<number>): FaceSubset {
    const wanted = new Set([NOTDEF, ...glyphs]);
    if (this.#last === undefined || !holds(this.#last, wanted)) this.#last = encode(this.#font, wanted);
    return this.#last;
  }
}

/** Every font file begins with the glyph for missing characters. */
const NOTDEF = 0;

function holds({ glyphs }: FaceSubset, wanted: ReadonlySet<number>): boolean {
  return glyphs.size === wanted.size && [...wanted].every((glyph) => glyphs.has(glyph));
}

function encode(font: Font, glyphs: ReadonlySet<number>): FaceSubset {
  const subset = font.createSubset();
  const ids = new Map<number, number>();
  for (const glyph of [...glyphs].sort((a, b) => a - b)) {
    subset.includeGlyph(font.getGlyph(glyph));
    ids.set(glyph, ids.size);
  }
  return { file: subset.encode(), glyphs: ids };
}
