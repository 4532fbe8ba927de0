/**
 * What compose and print know of fonts: faces, their metrics, and shaped text. Lengths are in 1/1000 em,
 * upwards positive, unless a size is given.
 */

/** Key of one face, such as `Source Sans 3/400` or `Source Sans 3/700i`. */
export type FaceId = string;

export interface FaceMetrics {
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
}

/** Text as glyphs of one face, left to right. `advances[i]` holds the kerning towards the next glyph. */
export interface GlyphRun {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** Sum of the advances. */
  readonly width: number;
}

/** Part of a face's outlines, as a font file that holds nothing else. */
export interface FaceSubset {
  /** A TrueType file. */
  readonly file: Uint8Array;
  /** By glyph id of the whole face: glyph id in the subset. */
  readonly glyphs: ReadonlyMap<number, number>;
}

/** What a PDF font descriptor says of a face (ISO 32000-1 9.8). */
export interface FaceDescription {
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Degrees counter-clockwise from the vertical. */
  readonly italicAngle: number;
  /** xMin, yMin, xMax, yMax. */
  readonly box: readonly [number, number, number, number];
}

/**
 * One face, glyph by glyph: what print works with where a call for each text would cost too much. A text in
 * NFC has one glyph for each code point.
 */
export interface Face {
  readonly id: FaceId;
  readonly metrics: FaceMetrics;
  readonly description: FaceDescription;
  readonly glyphCount: number;
  /** 0 (.notdef) for a character that the face lacks. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** What is added to the advance of `left` when `right` follows it. */
  kerning(left: number, right: number): number;
  width(text: string): number;
  shape(text: string): GlyphRun;
  /** The whole font file. */
  file(): Uint8Array;
  /** The subset for these glyph ids; the same set gives the same bytes, whatever its order. */
  subset(glyphs: Iterable<number>): FaceSubset;
}

export interface FontBook {
  /** Families in the order they were registered; the first is the default. */
  readonly families: readonly string[];
  /** All registered faces, in a fixed order. */
  readonly faces: readonly FaceId[];
  /** Opens the face when it is asked for first. Throws for an id that is not registered. */
  open(face: FaceId): Face;
  /** The registered face nearest to what is asked for (CSS Fonts 4, 5.2), or undefined for an unknown family. */
  face(family: string, weight: number, italic: boolean): FaceId | undefined;
  metrics(face: FaceId): FaceMetrics;
  /** Advance of the whole text in 1/1000 em. */
  width(face: FaceId, text: string): number;
  shape(face: FaceId, text: string): GlyphRun;
  /** First character of the text that no face can draw or that we cannot shape; undefined when all can be. */
  missing(text: string): string | undefined;
}
