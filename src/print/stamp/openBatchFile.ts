/** Streams the letters of a batch into one print-ready PDF. */

import type { Sink } from '../../base/files/fileSink.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { FilledComposition, Page } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Language } from '../../shapes/units.js';
import { ByteWriter } from '../file/byteWriter.js';
import { PageTree } from '../file/pageTree.js';
import { type Compression, type FileDigest, PdfFile } from '../file/pdfFile.js';
import {
  NO_PRESS,
  type PressEntries,
  type PressProfile,
  pressDescription,
  writePressEntries,
} from '../file/pressStandard.js';
import { textString } from '../file/textString.js';
import { PRODUCER, xmpPacket } from '../file/xmpDescription.js';
import { BatchFonts } from './batchFonts.js';
import { DocumentParts, type PieceRecord } from './documentParts.js';
import type { SharedContent } from './letterContent.js';
import { type SharedPage, SharedPages } from './sharedPages.js';

export interface BatchFileOptions {
  readonly title: string;
  readonly language: Language;
  readonly compress: Compression;
  /** Of the press that it is made for: then the file is PDF/X-4 and PDF/VT-1. Its pages have no links, as all of these. */
  readonly press?: PressProfile | undefined;
}

/** The pages of a piece in its file. */
export interface PiecePages {
  /** Counted from 1; always odd, a right-hand page. */
  readonly firstPage: number;
  /** Including blank backs. */
  readonly pages: number;
  readonly sheets: number;
}

export interface BatchFileSummary extends FileDigest {
  readonly pages: number;
  readonly sheets: number;
  readonly pieces: number;
}

/** Draws what is on the front of a sheet besides its document. Sheets of a piece count from 1. */
export type SheetStamp = (out: ByteWriter, page: Pick<Page, 'width' | 'height'>, sheet: number) => void;

/** What a piece has besides its documents. */
export interface PieceExtras {
  readonly stamp?: SheetStamp | undefined;
  /** Makes the piece a document part of the file. */
  readonly record?: PieceRecord | undefined;
}

export interface BatchFile {
  /** Prints the parts of one piece, each starting on a right-hand page. Links are not printed. */
  add(piece: readonly FilledComposition[], more?: PieceExtras): PiecePages;
  /** Ends the file. Throws if no piece was added. */
  close(): BatchFileSummary;
}

/**
 * Opens a file of many pieces. Memory grows only by eight bytes per object; what their compositions share is written
 * once. The same pieces give the same bytes. Errors are those of the sink.
 */
export function openBatchFile(sink: Sink, fonts: FontBook, options: BatchFileOptions): BatchFile {
  return new BatchFileWriter(sink, fonts, options);
}

const NO_EXTRAS: PieceExtras = {};

class BatchFileWriter implements BatchFile {
  readonly #file: PdfFile;
  readonly #fonts: BatchFonts;
  readonly #shared: SharedPages;
  readonly #tree: PageTree;
  readonly #parts: DocumentParts;
  readonly #options: BatchFileOptions;
  readonly #own = new ByteWriter();
  readonly #press: PressEntries;
  #pages = 0;
  #pieces = 0;

  constructor(sink: Sink, fonts: FontBook, options: BatchFileOptions) {
    const { press } = options;
    this.#file = new PdfFile(sink, options.compress, press === undefined ? '1.7' : '1.6');
    this.#press = press === undefined ? NO_PRESS : writePressEntries(this.#file, press);
    this.#fonts = new BatchFonts(this.#file, fonts);
    this.#shared = new SharedPages(this.#file, this.#fonts, this.#press);
    this.#tree = new PageTree(this.#file);
    this.#parts = new DocumentParts(this.#file);
    this.#options = options;
  }

  add(piece: readonly FilledComposition[], { stamp, record }: PieceExtras = NO_EXTRAS): PiecePages {
    const before = this.#pages;
    if (record !== undefined) this.#parts.begin(record);
    for (const part of piece) this.#addPart(part, before, stamp);
    this.#pieces++;
    const pages = this.#pages - before;
    this.#parts.end(pages / 2);
    return { firstPage: before + 1, pages, sheets: pages / 2 };
  }

  close(): BatchFileSummary {
    const file = this.#file;
    const root = this.#tree.close(this.#shared.inherited);
    this.#fonts.embed();
    const digest = file.close(this.#writeCatalog(root, this.#parts.close()), this.#writeInfo());
    return { ...digest, pages: this.#pages, sheets: this.#pages / 2, pieces: this.#pieces };
  }

  /** @param before pages in the file before the piece */
  #addPart(part: FilledComposition, before: number, stamp: SheetStamp | undefined): void {
    const pages = this.#shared.of(part.composition);
    for (const page of pages) {
      const place = this.#pages - before;
      if (stamp !== undefined && place % 2 === 0) this.#addStamped(page, part, stamp, place / 2 + 1);
      else if (page.whole === undefined) this.#addOwn(page, part);
      else this.#addWhole(page.whole);
    }
    const last = pages.at(-1);
    if (last && pages.length % 2 === 1) this.#addWhole(last.blank);
  }

  /** A page that is the same in all letters. */
  #addWhole(page: Uint8Array): void {
    const { number, parent } = this.#hang();
    const out = this.#file.begin(number);
    out.bytes(page);
    this.#endPage(out, number, parent);
  }

  /** A page with content of the letter's own. */
  #addOwn(page: SharedPage, part: FilledComposition): void {
    this.#own.clear();
    const shared = page.own.draw(this.#own, part.filling);
    this.#addContent(shared, this.#own.length);
  }

  /** A front with what is stamped on it, above all else. */
  #addStamped(page: SharedPage, part: FilledComposition, stamp: SheetStamp, sheet: number): void {
    this.#own.clear();
    const shared = page.own.draw(this.#own, part.filling);
    const drawn = this.#own.length;
    stamp(this.#own, page.size, sheet);
    this.#addContent(shared, drawn);
  }

  /** @param shrinks bytes of the content that deflating makes shorter: a stamp is as short as it gets */
  #addContent(shared: SharedContent, shrinks: number): void {
    const content = this.#file.reserve();
    this.#file.stream(content, '', this.#own.view(), shrinks);
    const { number, parent } = this.#hang();
    const out = this.#file.begin(number);
    out.bytes(shared.head);
    out.integer(content);
    out.ascii(' 0 R/Parent ');
    this.#endPage(out, number, parent);
  }

  /** Called before the page object is begun, because a full branch of the page tree is written here. */
  #hang(): { readonly number: number; readonly parent: number } {
    const number = this.#file.reserve();
    this.#pages++;
    return { number, parent: this.#tree.add(number) };
  }

  #endPage(out: ByteWriter, number: number, parent: number): void {
    out.integer(parent);
    const part = this.#parts.page(number);
    if (part > 0) {
      out.ascii(' 0 R/DPart ');
      out.integer(part);
    }
    out.ascii(' 0 R>>');
    this.#file.end();
  }

  #writeCatalog(pages: number, parts: string): number {
    const [number, metadata] = [this.#file.reserve(), this.#file.reserve()];
    const { press, title } = this.#options;
    const more = press && pressDescription(press, sha256Of(title).slice(0, 32));
    this.#file.stream(metadata, '/Type/Metadata/Subtype/XML', Buffer.from(xmpPacket(this.#options, more)));
    this.#file.object(
      number,
      `<</Type/Catalog/Pages ${pages} 0 R/Metadata ${metadata} 0 R/Lang(${this.#options.language})` +
        `/ViewerPreferences<</DisplayDocTitle true/Duplex/DuplexFlipLongEdge>>${this.#press.intents}${parts}>>`,
    );
    return number;
  }

  #writeInfo(): number {
    const number = this.#file.reserve();
    const title = textString(this.#options.title);
    this.#file.object(
      number,
      `<</Title${title}/Producer(${PRODUCER})/Creator(${PRODUCER})${this.#press.info}>>`,
    );
    return number;
  }
}
