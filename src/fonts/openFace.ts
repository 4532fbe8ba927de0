/** Opens a font file as a face that looks up each glyph in the font's own tables. */
import { create, type Font } from 'fontkit';
import { composedText } from '../base/text/composedText.js';
import type {
  Face,
  FaceMetrics,
  FaceSubset,
  FontFeature,
  GlyphRun,
  Reach,
} from '../shapes/layout/fontBook.js';
import { GlyphReaches } from './glyphReaches.js';
import { KerningTable } from './kerningTable.js';
import { licenseOf } from './license.js';
import { SubsetMaker } from './subsetMaker.js';
import { tableAt } from './tableAt.js';

export interface FaceSource {
  readonly id: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Those that characters are drawn with, where the font has them. */
  readonly features: readonly FontFeature[];
  readonly bytes: Uint8Array;
}

const SPACE = 0x20;
const NO_BREAK = 0xa0;
const BMP = 0x10000;
const UNKNOWN = 0xffff;
const LATIN_1_BITS = 8;
const LATIN_1 = 1 << LATIN_1_BITS;
/** Takes the place of a character before the first one: a control character, which is never drawn. */
const START = 0;
const UNKNOWN_STEP = -32768;

/** Opens a TrueType or OpenType face. Glyphs, advances and kerning are looked up once and cached; the face bounds the caches. */
export function openFace(source: FaceSource): Face {
  const font = create(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength));
  if (!('layout' in font)) throw new TypeError(`${source.id}: a font collection, not a single face`);
  return new TableFace(source, font);
}

class TableFace implements Face {
  readonly id: string;
  readonly metrics: FaceMetrics;
  readonly description: Face['description'];
  readonly glyphCount: number;
  readonly outlines: Face['outlines'];
  readonly embedding: Face['embedding'];
  readonly #bytes: Uint8Array;
  readonly #features: readonly FontFeature[];
  readonly #font: Font;
  readonly #subsets: SubsetMaker;
  readonly #scale: number;
  readonly #glyphs = new Uint16Array(BMP).fill(UNKNOWN);
  readonly #advances: Float64Array;
  readonly #kerning: KerningTable;
  /** Of the few faces that addresses are set in. */
  #reaches: GlyphReaches | undefined;
  /** For a Latin-1 character and the one before it: its advance in font units, including kerning. */
  readonly #steps = new Int16Array(LATIN_1 * LATIN_1).fill(UNKNOWN_STEP);

  constructor(source: FaceSource, font: Font) {
    this.id = source.id;
    this.#bytes = source.bytes;
    this.#features = source.features;
    this.#font = font;
    this.#subsets = new SubsetMaker(font);
    this.#scale = 1000 / font.unitsPerEm;
    this.#advances = new Float64Array(font.numGlyphs).fill(-1);
    this.#kerning = new KerningTable(source.bytes, font.numGlyphs);
    this.glyphCount = font.numGlyphs;
    this.embedding = licenseOf(source.bytes) === 'print' ? 'print' : 'any';
    this.outlines = tableAt(source.bytes, 'CFF ') === undefined ? 'truetype' : 'cff';
    this.metrics = metricsOf(font, this.#scale);
    this.description = describe(source, font, this.#scale);
  }

  glyph(codePoint: number): number {
    if (codePoint >= BMP) return this.#lookUp(codePoint);
    const known = this.#glyphs[codePoint] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const glyph = this.#lookUp(codePoint);
    this.#glyphs[codePoint] = glyph;
    return glyph;
  }

  advance(glyph: number): number {
    const known = this.#advances[glyph] ?? 0;
    if (known >= 0) return known;
    const advance = this.#font.getGlyph(glyph).advanceWidth * this.#scale;
    this.#advances[glyph] = advance;
    return advance;
  }

  kerning(left: number, right: number): number {
    return this.#kerning.get(left, right) * this.#scale;
  }

  /** Nearly all text is Latin-1: one number for each pair of its characters makes measuring it cheap. */
  width(text: string): number {
    const { length } = text;
    let units = 0;
    let left = START;
    for (let i = 0; i < length; i++) {
      const right = text.charCodeAt(i);
      if (right >= LATIN_1) return this.#composedWidth(composedText(text));
      const step = this.#steps[(left << LATIN_1_BITS) | right] ?? UNKNOWN_STEP;
      units += step === UNKNOWN_STEP ? this.#lookUpStep(left, right) : step;
      left = right;
    }
    return units * this.#scale;
  }

  #lookUpStep(left: number, right: number): number {
    const glyph = this.glyph(right);
    const kerning = left === START ? 0 : this.#kerning.get(this.glyph(left), glyph);
    const step = this.#font.getGlyph(glyph).advanceWidth + kerning;
    this.#steps[(left << LATIN_1_BITS) | right] = step;
    return step;
  }

  #composedWidth(text: string): number {
    let width = 0;
    let left = -1;
    for (let i = 0; i < text.length; i++) {
      const codePoint = text.codePointAt(i) ?? 0;
      if (codePoint >= BMP) i++;
      const glyph = this.glyph(codePoint);
      width += this.advance(glyph);
      if (left >= 0) width += this.kerning(left, glyph);
      left = glyph;
    }
    return width;
  }

  reach(text: string): Reach {
    this.#reaches ??= new GlyphReaches(this.#font, (codePoint) => this.glyph(codePoint));
    return this.#reaches.of(composedText(text));
  }

  shape(text: string): GlyphRun {
    const glyphs = Array.from(composedText(text), (character) => this.glyph(character.codePointAt(0) ?? 0));
    const advances = glyphs.map((glyph, i) => {
      const next = glyphs[i + 1];
      return this.advance(glyph) + (next === undefined ? 0 : this.kerning(glyph, next));
    });
    return { glyphs, advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
  }

  file(): Uint8Array {
    return this.#bytes;
  }

  opened(): Font {
    return this.#font;
  }

  subset(glyphs: Iterable<number>): FaceSubset {
    return this.#subsets.make(glyphs);
  }

  /** A no-break space is drawn as a space, also by a font that forgot it. */
  #lookUp(asked: number): number {
    const codePoint = asked === NO_BREAK ? SPACE : asked;
    if (!this.#font.hasGlyphForCodePoint(codePoint)) return 0;
    const { id } = this.#font.glyphForCodePoint(codePoint);
    if (this.#features.length === 0) return id;
    // once for each character: fontkit takes long, but knows all forms of substitution
    return this.#font.layout(String.fromCodePoint(codePoint), [...this.#features]).glyphs[0]?.id ?? id;
  }
}

function metricsOf(font: Font, scale: number): FaceMetrics {
  return {
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: font.capHeight * scale,
    xHeight: font.xHeight * scale,
    underlinePosition: font.underlinePosition * scale,
    underlineThickness: font.underlineThickness * scale,
  };
}

function describe(source: FaceSource, font: Font, scale: number): Face['description'] {
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    postscriptName: font.postscriptName,
    weight: source.weight,
    italic: source.italic,
    italicAngle: font.italicAngle,
    box: [minX * scale, minY * scale, maxX * scale, maxY * scale],
  };
}
