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

export interface FontBook {
  /** Families in the order they were registered; the first is the default. */
  readonly families: readonly string[];
  /** The registered face nearest to what is asked for (CSS Fonts 4, 5.2), or undefined for an unknown family. */
  face(family: string, weight: number, italic: boolean): FaceId | undefined;
  metrics(face: FaceId): FaceMetrics;
  /** Advance of the whole text in 1/1000 em. */
  width(face: FaceId, text: string): number;
  shape(face: FaceId, text: string): GlyphRun;
  /** First character of the text that no face can draw or that we cannot shape; undefined when all can be. */
  missing(text: string): string | undefined;
}
