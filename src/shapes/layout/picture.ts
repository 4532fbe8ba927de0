/** Defines pictures: files of the workspace that documents show, read once and printed once per file. */
import type { Place } from '../../base/problems.js';
import type { Color } from '../units.js';
import type { OutlineStroke, PathStep } from './outline.js';

/** The file of a picture, for formats that carry it as it is. */
export interface PictureFile {
  /** As the template or text names it, from the workspace folder on. */
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The samples of a picture, row by row from the top, eight bits each. */
export interface Samples {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly color: 'gray' | 'rgb' | 'cmyk';
  /** How the bytes are packed: the filter of a PDF stream. */
  readonly filter: 'FlateDecode' | 'DCTDecode';
  readonly bytes: Uint8Array;
  /** An ICC profile; colors without one are sRGB. */
  readonly profile: Uint8Array | undefined;
  /** Whether 0 is full ink, as Adobe writes CMYK into a JPEG. */
  readonly inverted: boolean;
}

/** How the stored rows and columns of a JPEG are turned to stand upright, as EXIF numbers it. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** A picture of pixels. */
export interface Raster {
  readonly kind: 'raster';
  readonly file: PictureFile;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly samples: Samples;
  /** How opaque each pixel is; undefined if all are. */
  readonly alpha: Samples | undefined;
}

/** A picture of outlines, still as text. */
export interface Vector {
  readonly kind: 'vector';
  readonly file: PictureFile;
}

export interface GradientStop {
  /** From 0 to 1. */
  readonly offset: number;
  readonly color: Color;
}

/** Colors along an axis, beyond whose ends they stay as they are. */
export interface LinearGradient {
  readonly kind: 'linear';
  /** From the units of the axis to those of the drawing: a, b, c, d, e, f. */
  readonly matrix: readonly [number, number, number, number, number, number];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stops: readonly GradientStop[];
}

/** Lengths are in units of the drawing. */
export interface DrawnShape {
  readonly steps: readonly PathStep[];
  readonly evenOdd: boolean;
  readonly fill: Color | LinearGradient | undefined;
  /** From 0 to 1. */
  readonly fillOpacity: number;
  readonly stroke: OutlineStroke | undefined;
  readonly strokeOpacity: number;
}

/** A picture of outlines, read: from its top left corner, y down; the longer side has 1,000 units. */
export interface Drawn {
  readonly kind: 'drawn';
  readonly file: PictureFile;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

export type Picture = Raster | Vector;

/** `Shown` is narrower where not every picture can be shown. */
export interface PictureSource<Shown extends Picture = Picture> {
  /**
   * The picture of that name. `place` is where it is named.
   * @throws Fault PICTURE_UNREADABLE, PICTURE_INVALID or PICTURE_TOO_LARGE
   */
  read(name: string, place: Place | undefined): Shown;
}
