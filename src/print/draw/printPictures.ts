/** Describes what drawing needs to know about embedded pictures, whoever embeds them. */
import type { Drawn, Orientation, Raster } from '../../shapes/layout/picture.js';

export interface PrintPictures {
  /** The name under which the content that is being drawn finds the picture among its resources. */
  name(picture: Raster | Drawn): string;
}

/** For content that shows no pictures. */
export const NO_PICTURES: PrintPictures = {
  name({ file }) {
    throw new Error(`${file.name} is drawn where pictures are not embedded`);
  },
};

/** The same in every file, whichever picture is printed first. */
export function pictureName({ file }: Raster | Drawn): string {
  return `P${file.sha256.slice(0, 12)}`;
}

/** From the units of the embedded picture to those of the area that it fills, which is 1 wide and 1 high. */
export function placement(
  picture: Raster | Drawn,
): readonly [number, number, number, number, number, number] {
  if (picture.kind === 'raster') return UPRIGHT[picture.orientation];
  return [1 / picture.width, 0, 0, 1 / picture.height, 0, 0];
}

/** From the unit square of the stored picture to that of the upright one: a, b, c, d, e, f (ISO 32000-1 8.3.3). */
export const UPRIGHT: Readonly<
  Record<Orientation, readonly [number, number, number, number, number, number]>
> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
