/** Embeds the pictures of one batch file, each of them once, when the first content draws it. */
import type { Drawn, Raster } from '../../shapes/layout/picture.js';
import { embedPicture } from '../draw/embedPicture.js';
import { type PrintPictures, pictureName } from '../draw/printPictures.js';
import type { StreamSink } from '../draw/streamSink.js';
import type { PdfFile } from '../file/pdfFile.js';
import { type Entries, formatEntries, ObjectNumber } from '../file/pdfValues.js';
import type { PressEntries } from '../file/pressStandard.js';

export class BatchPictures {
  readonly #sink: StreamSink<ObjectNumber>;
  /** By their resource names. */
  readonly #embedded = new Map<string, ObjectNumber>();

  constructor(file: PdfFile, press: PressEntries) {
    this.#sink = sinkOf(file, press);
  }

  /** Those that one content draws, as entries of its resources: `/P0123456789ab 12 0 R`. */
  listed(): ListedPictures {
    return new ListedPictures((picture, name) => this.#number(picture, name));
  }

  #number(picture: Raster | Drawn, name: string): ObjectNumber {
    const number = this.#embedded.get(name) ?? embedPicture(picture, this.#sink);
    this.#embedded.set(name, number);
    return number;
  }
}

export class ListedPictures implements PrintPictures {
  readonly #numberOf: (picture: Raster | Drawn, name: string) => ObjectNumber;
  readonly #entries = new Map<string, ObjectNumber>();

  constructor(numberOf: (picture: Raster | Drawn, name: string) => ObjectNumber) {
    this.#numberOf = numberOf;
  }

  name(picture: Raster | Drawn): string {
    const name = pictureName(picture);
    this.#entries.set(name, this.#numberOf(picture, name));
    return name;
  }

  /** Empty if nothing was drawn. */
  get entries(): string {
    return formatEntries(Object.fromEntries([...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
}

/** A drawing has resources of its own, and so its own word on what RGB means. */
function sinkOf(file: PdfFile, { space }: PressEntries): StreamSink<ObjectNumber> {
  return {
    stream(entries, bytes, isPacked) {
      const number = file.reserve();
      const text = formatEntries(space === 0 ? entries : withColors(entries, new ObjectNumber(space)));
      if (isPacked) file.packedStream(number, text, bytes);
      else file.stream(number, text, bytes);
      return new ObjectNumber(number);
    },
  };
}

function withColors(entries: Entries<ObjectNumber>, space: ObjectNumber): Entries<ObjectNumber> {
  const { Resources: own } = entries;
  if (typeof own !== 'object' || own instanceof ObjectNumber || Array.isArray(own)) return entries;
  return { ...entries, Resources: { ...own, ColorSpace: { DefaultRGB: space } } };
}
