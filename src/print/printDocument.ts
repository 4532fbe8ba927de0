/** Compositions with their fillings come in; one PDF, whole in memory, goes out. For documents, not for batches. */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Filling, Item, LinkItem, Page, Part } from '../shapes/composition.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Language } from '../shapes/units.js';
import { ByteWriter } from './byteWriter.js';
import { drawFilled, drawShared, filledBlock } from './drawPage.js';
import { drawWatermark } from './drawWatermark.js';
import { PdfkitFonts } from './pdfkitFonts.js';
import { PRODUCER, xmpDescription } from './xmpDescription.js';

export type { Part };

export interface DocumentOptions {
  readonly title: string;
  readonly language: Language;
  /** Drawn large and pale beneath the text of every page, such as `SAMPLE`. */
  readonly watermark?: string | undefined;
  /** Left out unless given: the same content then gives the same bytes on any day. */
  readonly created?: Date | undefined;
}

/**
 * The parts one after another as one PDF 1.7. The same parts and options give the same bytes: the file
 * identifier is a hash of what is drawn.
 */
export async function printDocument(
  parts: readonly Part[],
  fonts: FontBook,
  options: DocumentOptions,
): Promise<Uint8Array> {
  const doc = openDocument(options);
  const bytes = collect(doc);
  const printer = new DocumentPrinter(doc, fonts, options.watermark);
  for (const part of parts) {
    for (const page of part.composition.pages) printer.page(page, part.filling);
  }
  finish(doc, printer.fingerprint(options.title), options);
  return bytes;
}

class DocumentPrinter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #fonts: PdfkitFonts;
  readonly #watermark: string | undefined;
  readonly #out = new ByteWriter();
  readonly #drawn = createHash('sha256');

  constructor(doc: PDFKit.PDFDocument, fonts: FontBook, watermark: string | undefined) {
    this.#doc = doc;
    this.#fonts = new PdfkitFonts(doc, fonts);
    this.#watermark = watermark;
  }

  page(page: Page, filling: Filling): void {
    this.#doc.addPage({ size: [page.width, page.height], margin: 0 });
    this.#fonts.beginPage();
    this.#content(page, filling);
    this.#links(page.items, 0, 0);
    for (const { block, x, y } of page.placements) this.#links(filledBlock(filling, block).items, x, y);
  }

  /** What makes this document differ from others, as 16 bytes. */
  fingerprint(title: string): Buffer {
    return this.#drawn.update(title).digest().subarray(0, 16);
  }

  #content(page: Page, filling: Filling): void {
    this.#out.clear();
    // pdfkit turns each page upside down; compose's origin is flipped by the pen, so turn it back
    this.#out.ascii(`1 0 0 -1 0 ${page.height} cm\n`);
    if (this.#watermark) drawWatermark(this.#out, this.#fonts, page, this.#watermark);
    this.#out.ascii('q\n');
    drawShared(this.#out, this.#fonts, page);
    this.#out.ascii('Q\n');
    drawFilled(this.#out, this.#fonts, page, filling);
    this.#drawn.update(this.#out.view());
    this.#doc.page.write(Buffer.from(this.#out.view()));
  }

  #links(items: readonly Item[], x: number, y: number): void {
    for (const item of items) if (item.kind === 'link') this.#link(item, x, y);
  }

  #link(link: LinkItem, x: number, y: number): void {
    this.#drawn.update(link.href);
    this.#doc.link(x + link.x, y + link.y, link.width, link.height, link.href);
  }
}

function openDocument(options: DocumentOptions): PDFKit.PDFDocument {
  const created = options.created ?? new Date(0);
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    lang: options.language,
    displayTitle: true,
    autoFirstPage: false,
    font: '',
    info: { Title: options.title, Producer: PRODUCER, Creator: PRODUCER, CreationDate: created },
  });
  if (!options.created) delete doc.info.CreationDate;
  return doc;
}

/**
 * pdfkit takes the file identifier from the clock, and writes metadata that needs a date and leaves `&` as it
 * is. Ours are a hash of the content, and what the options say.
 */
function finish(doc: PDFKit.PDFDocument, id: Buffer, options: DocumentOptions): void {
  Object.assign(doc, { _id: id, _addInfo: () => internals(doc).appendXML(xmpDescription(options)) });
  doc.end();
}

function internals(doc: PDFKit.PDFDocument): { appendXML(xml: string): void } {
  return doc as unknown as { appendXML(xml: string): void };
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk);
  return Buffer.concat(chunks);
}
