/** Reads pictures for messages: those that mail programs show as they are. */
import { Fault, type Place } from '../base/problems.js';
import type { Brand } from '../campaign/schema/brandSchema.js';
import type { Picture, PictureSource, Raster } from '../shapes/layout/picture.js';

/** @throws Fault PICTURE_INVALID for what mail programs show wrongly, or not at all, and those of the source */
export function messagePictures(source: PictureSource): PictureSource<Raster> {
  return { read: (name, place) => mailable(source.read(name, place), place) };
}

/** The brand without a logo of outlines, whose name a message has in text instead. */
export function withMailableLogo(brand: Brand, source: PictureSource): Brand {
  const { logo, ...letterhead } = brand.letterhead;
  if (logo === undefined || source.read(logo.file, undefined).kind === 'raster') return brand;
  return { ...brand, letterhead };
}

function mailable(picture: Picture, place: Place | undefined): Raster {
  const { name } = picture.file;
  if (picture.kind === 'vector')
    throw refused(`a message cannot show ${name}: mail programs do not draw SVG`, AS_PNG, place);
  if (picture.samples.color === 'cmyk')
    throw refused(
      `a message cannot show ${name}: many mail programs show inks (CMYK) in wrong colors`,
      'save the picture as RGB',
      place,
    );
  if (picture.orientation !== 1)
    throw refused(
      `a message cannot show ${name}: many mail programs do not turn a photo as its EXIF data asks`,
      'turn the picture upright in an image editor and save it',
      place,
    );
  return picture;
}

const AS_PNG =
  'save the figure as PNG, twice as wide as it is shown, and name that file; letters may show PNG as well';

function refused(what: string, hint: string, place: Place | undefined): Fault {
  return new Fault('PICTURE_INVALID', what, { place, hint });
}
