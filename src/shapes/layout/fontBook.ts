/**
 * Defines fonts for compose and print: faces, their metrics, and shaped text. Lengths are in 1/1000 em,
 * positive upward, unless a size is given.
 */

/**
 * Key of one face, such as `Source Sans 3/400`, `Source Sans 3/700i`, or `Source Sans 3/400+smcp` with small capitals. That of
 * a font of the workspace has what its file is known by: `Fjord Text/400#1f2e3d4c`.
 */
export type FaceId = string;

/** A feature of fonts: small capitals, figures as wide as each other, figures as tall as capitals (OpenType 1.9). */
export type FontFeature = 'smcp' | 'tnum' | 'lnum';

export interface FaceMetrics {
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
}

/** Text as glyphs of one face, left to right. `advances[i]` includes the kerning with the next glyph. */
export interface GlyphRun {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** Sum of the advances. */
  readonly width: number;
}

/**
 * How far the ink of a text reaches from its baseline, in 1/1000 em: at least as far as capitals do and
 * rounded up, so that texts of ordinary letters are alike.
 */
export interface Reach {
  readonly above: number;
  readonly below: number;
}

/** A subset of a face as a font file. */
export interface FaceSubset {
  /** A TrueType file; of a face with PostScript outlines, its `CFF` table with the glyphs as CIDs. */
  readonly file: Uint8Array;
  /** Maps glyph ids of the whole face to glyph ids in the subset. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** A face of a font file of the workspace, as plain data, so that a thread can open it. */
export interface OwnFace {
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** The values of a PDF font descriptor (ISO 32000-1 9.8). */
export interface FaceDescription {
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Degrees counterclockwise from the vertical. */
  readonly italicAngle: number;
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly [number, number, number, number];
}

/**
 * One face, glyph by glyph, for print, where a call per text would cost too much. A text in
 * NFC has one glyph for each code point.
 */
export interface Face {
  readonly id: FaceId;
  readonly metrics: FaceMetrics;
  readonly description: FaceDescription;
  readonly glyphCount: number;
  /** Whether its license lets it stand in any document, or only in ones that are looked at and printed. */
  readonly embedding: 'any' | 'print';
  /** How its glyphs are drawn: quadratic curves in a `glyf` table, or PostScript in a `CFF` table. */
  readonly outlines: 'truetype' | 'cff';
  /** 0 (.notdef) for a character that is not in the face. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** Added to the advance of `left` if `right` follows. */
  kerning(left: number, right: number): number;
  width(text: string): number;
  reach(text: string): Reach;
  shape(text: string): GlyphRun;
  /** The whole font file. */
  file(): Uint8Array;
  /** The font as fontkit has opened it, for a writer that subsets with fontkit, too: opening it takes 5 ms. */
  opened(): unknown;
  /** The subset for these glyph ids; the same set always has the same bytes, in any order. */
  subset(glyphs: Iterable<number>): FaceSubset;
}

export interface FontBook {
  /** Families in the order they were registered; the first is the default. */
  readonly families: readonly string[];
  /** All registered faces, in a fixed order. */
  readonly faces: readonly FaceId[];
  /** Those of the workspace among them. */
  readonly own: readonly OwnFace[];
  /** Opens the face on first use. Throws for an id that is not registered. */
  open(face: FaceId): Face;
  /**
   * The registered face that best matches (CSS Fonts 4, 5.2); undefined for an unknown family. One with features of figures
   * only where they change a figure, so that a font whose figures are so by themselves is in a document once.
   */
  face(
    family: string,
    weight: number,
    italic: boolean,
    features?: readonly FontFeature[],
  ): FaceId | undefined;
  metrics(face: FaceId): FaceMetrics;
  /** Advance of the whole text in 1/1000 em. */
  width(face: FaceId, text: string): number;
  reach(face: FaceId, text: string): Reach;
  shape(face: FaceId, text: string): GlyphRun;
  /**
   * First character of the text that the family cannot draw, or else any of the families, or that we cannot shape;
   * undefined if there is none.
   */
  missing(text: string, family?: string): string | undefined;
}
