/** Collects the fonts of one batch file and embeds each of them once, when the file ends. */
import type { FaceId, FontBook } from '../../shapes/layout/fontBook.js';
import { FontResource } from '../draw/fontResource.js';
import { type PrintFont, type PrintFonts, resourceName } from '../draw/printFont.js';
import type { PdfFile } from '../file/pdfFile.js';

export class BatchFonts implements PrintFonts {
  /** Number of the dictionary that lists all fonts of the file. */
  readonly dictionary: number;
  readonly #file: PdfFile;
  readonly #book: FontBook;
  readonly #fonts = new Map<FaceId, FontResource>();

  constructor(file: PdfFile, book: FontBook) {
    this.#file = file;
    this.#book = book;
    this.dictionary = file.reserve();
  }

  font(face: FaceId): PrintFont {
    return this.#fonts.get(face) ?? this.#open(face);
  }

  /** Writes all fonts in the order of the book, so that the order of use has no effect. */
  embed(): void {
    const used = this.#book.faces.flatMap((face) => this.#fonts.get(face) ?? []);
    for (const font of used) font.embed(this.#file);
    const entries = used.map((font) => `/${font.name} ${font.number} 0 R`).join('');
    this.#file.object(this.dictionary, `<<${entries}>>`);
  }

  #open(id: FaceId): FontResource {
    const name = resourceName(this.#book.faces, id);
    const font = new FontResource(name, this.#book.open(id), this.#file.reserve());
    this.#fonts.set(id, font);
    return font;
  }
}
