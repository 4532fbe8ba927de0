/** Lets pdfkit embed the faces of the font book, and encodes text for them. */
import type { Face, FaceId, FontBook } from '../../shapes/layout/fontBook.js';
import { PairCodes } from '../draw/pairCodes.js';
import { type PrintFont, type PrintFonts, resourceName } from '../draw/printFont.js';
import type { PdfReference } from './pdfObjects.js';

/** The part of pdfkit's embedded font that its types leave out: what its own text method writes codes with. */
interface EmbeddedFont {
  /** The font dictionary. A font is embedded when this was asked for. */
  ref(): PdfReference;
  readonly subset: { includeGlyph(glyph: number): number };
  /** By code: advances in 1/1000 em, and the characters for ToUnicode. */
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
}

interface PdfkitInternals {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}

/** The fonts of one pdfkit document. Each page lists the fonts that it draws with. */
export class PdfkitFonts implements PrintFonts {
  readonly #doc: PDFKit.PDFDocument;
  readonly #book: FontBook;
  readonly #fonts = new Map<FaceId, PdfkitFont>();
  readonly #onPage = new Set<FaceId>();

  constructor(doc: PDFKit.PDFDocument, book: FontBook) {
    this.#doc = doc;
    this.#book = book;
  }

  get book(): FontBook {
    return this.#book;
  }

  beginPage(): void {
    this.#onPage.clear();
  }

  font(id: FaceId): PdfkitFont {
    const font = this.#fonts.get(id) ?? this.#embed(id);
    if (!this.#onPage.has(id)) {
      internals(this.#doc).page.fonts[font.name] = font.reference;
      this.#onPage.add(id);
    }
    return font;
  }

  /** Viewers write into a field, so its font has TrueType outlines and may stand in what is edited; otherwise ours takes its place. */
  fieldFont(id: FaceId): PdfkitFont {
    const { outlines, embedding, description } = this.#book.open(id);
    if (outlines === 'truetype' && embedding === 'any') return this.font(id);
    const [ours = ''] = this.#book.families;
    return this.font(this.#book.face(ours, description.weight, description.italic) ?? id);
  }

  #embed(id: FaceId): PdfkitFont {
    const face = this.#book.open(id);
    // pdfkit takes a font that is open as well as its bytes; its types do not say so
    this.#doc.font(face.opened() as Buffer);
    const font = new PdfkitFont(resourceName(this.#book.faces, id), face, internals(this.#doc)._font);
    this.#fonts.set(id, font);
    return font;
  }
}

export class PdfkitFont implements PrintFont {
  readonly name: string;
  readonly face: Face;
  readonly pairCodes = new PairCodes();
  readonly reference: PdfReference;
  readonly #embedded: EmbeddedFont;

  constructor(name: string, face: Face, embedded: EmbeddedFont) {
    this.name = name;
    this.face = face;
    this.reference = embedded.ref();
    this.#embedded = embedded;
    // code 0 draws no character; pdfkit would map it to U+0000, which readers take for one
    embedded.unicode[0] = [0xfffd];
  }

  code(glyph: number, codePoint: number): number {
    const code = this.#embedded.subset.includeGlyph(glyph);
    this.#embedded.widths[code] ??= this.face.advance(glyph);
    this.#embedded.unicode[code] ??= [codePoint];
    return code;
  }
}

function internals(doc: PDFKit.PDFDocument): PdfkitInternals {
  return doc as unknown as PdfkitInternals;
}
