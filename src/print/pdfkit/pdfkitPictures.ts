/** Embeds the pictures of one pdfkit document, each of them once. Each page lists those that it draws. */
import type { Drawn, Raster } from '../../shapes/layout/picture.js';
import { embedPicture } from '../draw/embedPicture.js';
import { type PrintPictures, pictureName } from '../draw/printPictures.js';
import type { StreamSink } from '../draw/streamSink.js';
import { objectsOf, type PdfReference } from './pdfObjects.js';

export class PdfkitPictures implements PrintPictures {
  readonly #doc: PDFKit.PDFDocument;
  readonly #sink: StreamSink<PdfReference>;
  readonly #embedded = new Map<string, PdfReference>();

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
    this.#sink = sinkOf(doc);
  }

  name(picture: Raster | Drawn): string {
    const name = pictureName(picture);
    const reference = this.#embedded.get(name) ?? embedPicture(picture, this.#sink);
    this.#embedded.set(name, reference);
    objectsOf(this.#doc).page.xobjects[name] = reference;
    return name;
  }
}

/** pdfkit packs the bytes of a stream unless its entries name a filter. */
function sinkOf(doc: PDFKit.PDFDocument): StreamSink<PdfReference> {
  return {
    stream(entries, bytes) {
      const reference = objectsOf(doc).ref({ ...entries });
      reference.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      return reference;
    },
  };
}
