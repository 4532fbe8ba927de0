/** Embeds a font in which any viewer can fill in a form field. */
import type { Face } from '../../shapes/layout/fontBook.js';
import { stemWidth, subsetTag } from '../draw/fontResource.js';
import { objectsOf, type PdfReference } from '../pdfkit/pdfObjects.js';
import { WIN_ANSI, winAnsiCodes } from './winAnsi.js';
import { withCharacterMap } from './withCharacterMap.js';

/** Flags of ISO 32000-1 table 123. */
const NONSYMBOLIC = 32;
const ITALIC = 64;
const FIRST_CODE = 0x20;

/**
 * A simple TrueType font with all of WinAnsiEncoding (ISO 32000-1 9.6.3). Viewers write bytes of that
 * encoding into a field; few of them can use the composite fonts of pages.
 */
export class FormFont {
  readonly name: string;
  readonly face: Face;
  readonly reference: PdfReference;

  constructor(doc: PDFKit.PDFDocument, name: string, face: Face) {
    this.name = name;
    this.face = face;
    this.reference = embed(doc, face);
  }

  /** Undefined when the text has characters that the encoding lacks. */
  codes(text: string): number[] | undefined {
    return winAnsiCodes(text);
  }
}

function embed(doc: PDFKit.PDFDocument, face: Face): PdfReference {
  const objects = objectsOf(doc);
  const file = fontFile(face);
  const name = `${subsetTag(file)}+${face.description.postscriptName}`;
  const program = objects.ref({ Length1: file.length });
  program.end(file);
  const descriptor = objects.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: NONSYMBOLIC + (face.description.italic ? ITALIC : 0),
    FontBBox: face.description.box,
    ItalicAngle: face.description.italicAngle,
    Ascent: face.metrics.ascent,
    Descent: face.metrics.descent,
    CapHeight: face.metrics.capHeight,
    StemV: stemWidth(face.description.weight),
    FontFile2: program,
  });
  descriptor.end();
  const font = objects.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: FIRST_CODE,
    LastChar: FIRST_CODE + WIN_ANSI.length - 1,
    Widths: WIN_ANSI.map((point) => (point === 0 ? 0 : face.advance(face.glyph(point)))),
    FontDescriptor: descriptor,
  });
  font.end();
  return font;
}

function fontFile(face: Face): Uint8Array {
  const points = WIN_ANSI.filter((point) => point > 0 && face.glyph(point) > 0);
  const subset = face.subset(points.map((point) => face.glyph(point)));
  return withCharacterMap(
    subset.file,
    new Map(points.map((point) => [point, subset.glyphs.get(face.glyph(point)) ?? 0])),
  );
}
