/** Reads what the appearance of each widget of a PDF shows, character by character. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFStream,
} from '@cantoo/pdf-lib';
import { dictionaries, lookUp, nameOf, numberOf, streamText } from './structure/readStructure.js';

export interface ShownField {
  readonly size: number;
  readonly characters: readonly { readonly text: string; readonly x: number; readonly width: number }[];
}

/** Widgets in the order of the page. Places are from the left of the field. */
export async function readFields(bytes: Uint8Array): Promise<readonly ShownField[]> {
  const doc = await PDFDocument.load(bytes);
  return doc.getPages().flatMap(widgetsOf).map(readWidget);
}

function widgetsOf(page: PDFPage): PDFDict[] {
  return dictionaries(page.node.Annots()).filter((each) => nameOf(each, 'Subtype') === 'Widget');
}

function readWidget(widget: PDFDict): ShownField {
  const appearance = lookUp(widget, 'AP', PDFDict)?.lookup(PDFName.of('N'));
  if (!(appearance instanceof PDFStream)) return { size: 0, characters: [] };
  const content = streamText(appearance, 'latin1');
  const [, name = '', size = '0'] = /\/(\S+) ([\d.]+) Tf/.exec(content) ?? [];
  if (name === '') return { size: 0, characters: [] };
  const font = fontOf(appearance, name);
  const characters: { text: string; x: number; width: number }[] = [];
  let x = 0;
  for (const [, a, td, tm, codes] of content.matchAll(
    /(?:([\d.-]+) [\d.-]+ (?:(Td)|(Tm)) ?)?\s*<([0-9A-Fa-f]+)> Tj/g,
  )) {
    if (td) x += Number(a);
    if (tm) x = Number(a);
    let at = x;
    for (const code of font.codes(codes ?? '')) {
      const width = (font.width(code) * Number(size)) / 1000;
      characters.push({ text: font.text(code), x: at, width });
      at += width;
    }
  }
  return { size: Number(size), characters };
}

interface ReadFont {
  codes(hex: string): number[];
  width(code: number): number;
  text(code: number): string;
}

function fontOf(appearance: PDFStream, name: string): ReadFont {
  const resources = lookUp(appearance.dict, 'Resources', PDFDict);
  const fonts = resources && lookUp(resources, 'Font', PDFDict);
  const font = fonts && lookUp(fonts, name, PDFDict);
  if (!font) throw new Error(`no font ${name}`);
  if (nameOf(font, 'Subtype') === 'Type0') return compositeFont(font);
  const widths = lookUp(font, 'Widths', PDFArray);
  const first = numberOf(font, 'FirstChar') ?? 0;
  const latin = new TextDecoder('windows-1252');
  return {
    codes: (hex) => [...Buffer.from(hex, 'hex')],
    width: (code) => Number(String(widths?.get(code - first) ?? HELVETICA)),
    text: (code) => latin.decode(Uint8Array.of(code)),
  };
}

/** A digit of the font that pdf-lib sets fields in, whose widths no file tells. */
const HELVETICA = 556;

function compositeFont(font: PDFDict): ReadFont {
  const map = streamText(lookUp(font, 'ToUnicode', PDFStream), 'latin1');
  const [, list = ''] = /\[(.*)\]/s.exec(map) ?? [];
  const texts = Array.from(list.matchAll(/<([^>]*)>/g), ([, hex = '']) =>
    PDFHexString.of(`FEFF${hex.replaceAll(' ', '')}`).decodeText(),
  );
  return {
    codes: (hex) => Array.from(hex.match(/.{4}/g) ?? [], (code) => Number.parseInt(code, 16)),
    width: () => 0,
    text: (code) => texts[code] ?? '',
  };
}
