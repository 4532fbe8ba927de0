/** Says what PDF/A-2 asks of pictures, transparency and colors, as far as our files have them. */
import { PDFBool, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { lookUp, nameOf, numberOf, type StructureFile, streamText } from './readStructure.js';

/** Of opacity and nothing else; the blend mode stays the normal one. */
const STATE: readonly string[] = ['Type', 'ca', 'CA'];
const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

/** Each with what is wrong where it does not hold. */
export function pictureClaims({ context }: StructureFile): readonly (readonly [boolean, string])[] {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const streams = objects.filter((object) => object instanceof PDFStream);
  const images = streams.filter(({ dict }) => nameOf(dict, 'Subtype') === 'Image');
  const dictionaries = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : [],
  );
  return [
    [images.every(({ dict }) => isCertain(dict)), 'a picture that readers may show differently'],
    [dictionaries.every(hasPlainStates), 'a graphics state other than opacity'],
    [streams.every(hasOwnComponents), 'a profile of other colors'],
  ];
}

/** Smoothed by no reader, without another one to choose instead, opaque by shades of gray (ISO 19005-2 6.2.8). */
function isCertain(image: PDFDict): boolean {
  const mask = lookUp(image, 'SMask', PDFStream);
  return (
    image.lookup(PDFName.of('Interpolate')) !== PDFBool.True &&
    !image.has(PDFName.of('Alternates')) &&
    (mask === undefined || nameOf(mask.dict, 'ColorSpace') === 'DeviceGray')
  );
}

function hasPlainStates(dictionary: PDFDict): boolean {
  const states = lookUp(dictionary, 'ExtGState', PDFDict);
  return (states?.keys() ?? []).every((key) => {
    const state = states?.lookup(key);
    return state instanceof PDFDict && state.keys().every((entry) => STATE.includes(entry.decodeText()));
  });
}

/** A stream that begins like an ICC profile says how many components its colors have. */
function hasOwnComponents(stream: PDFStream): boolean {
  if (!stream.dict.has(PDFName.of('N')) || nameOf(stream.dict, 'Type') === 'ObjStm') return true;
  const bytes = streamText(stream, 'latin1');
  return bytes.slice(36, 40) === 'acsp' && COMPONENTS[bytes.slice(16, 20)] === numberOf(stream.dict, 'N');
}
