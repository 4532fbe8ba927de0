/** Writes pictures as XObjects: pixels as images (ISO 32000-1 8.9), drawings as forms. */
import type { Drawn, Raster, Samples } from '../../shapes/layout/picture.js';
import type { Entries, EntryValue } from '../file/pdfValues.js';
import { embedDrawing } from './embedDrawing.js';
import type { StreamSink } from './streamSink.js';

export function embedPicture<Reference extends object>(
  picture: Raster | Drawn,
  sink: StreamSink<Reference>,
): Reference {
  return picture.kind === 'drawn' ? embedDrawing(picture, sink) : embedRaster(picture, sink);
}

function embedRaster<Reference extends object>(
  { samples, alpha }: Raster,
  sink: StreamSink<Reference>,
): Reference {
  const mask = alpha && sink.stream(entriesOf(alpha, 'DeviceGray'), alpha.bytes, true);
  const entries = entriesOf(samples, colorSpace(samples, sink));
  return sink.stream(mask === undefined ? entries : { ...entries, SMask: mask }, samples.bytes, true);
}

function entriesOf<Reference>(
  { width, height, color, filter, inverted }: Samples,
  space: EntryValue<Reference>,
): Entries<Reference> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: filter,
    ...(inverted
      ? { Decode: Array.from({ length: COMPONENTS[color] * 2 }, (_, index) => 1 - (index % 2)) }
      : {}),
  };
}

const COMPONENTS: Readonly<Record<Samples['color'], number>> = { gray: 1, rgb: 3, cmyk: 4 };

/** Colors without a profile are those of the output intent, which is sRGB. */
const DEVICES: Readonly<Record<Samples['color'], string>> = {
  gray: 'DeviceGray',
  rgb: 'DeviceRGB',
  cmyk: 'DeviceCMYK',
};

function colorSpace<Reference extends object>(
  { color, profile }: Samples,
  sink: StreamSink<Reference>,
): EntryValue<Reference> {
  if (profile === undefined) return DEVICES[color];
  return ['ICCBased', sink.stream({ N: COMPONENTS[color] }, profile, false)];
}
