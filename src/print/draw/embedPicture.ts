/** Writes pictures as image XObjects (ISO 32000-1 8.9). */
import type { Raster, Samples } from '../../shapes/layout/picture.js';
import type { Entries, EntryValue } from '../file/pdfValues.js';

/** A file that takes streams; `Reference` is how it points to one. */
export interface StreamSink<Reference> {
  /** `isPacked`: whether the entries name the filter of the bytes; otherwise the file may pack them. */
  stream(entries: Entries<Reference>, bytes: Uint8Array, isPacked: boolean): Reference;
}

export function embedRaster<Reference extends object>(
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
