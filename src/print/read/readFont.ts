/** Reads how a font of a PDF maps the codes of a string to text. */
import { type CharacterMap, readCharacterMap } from './characterMap.js';
import type { PdfReader } from './openPdf.js';
import { nameOf, type PdfDictionary, PdfFault } from './syntax/pdfValues.js';

export interface ReadFont {
  /** Bytes per code. */
  readonly width: 1 | 2;
  text(code: number): string;
}

/** Replaces a code for which the font has no text. */
const UNKNOWN = '\uFFFD';

/** @throws PdfFault for a font whose text cannot be known */
export function readFont(reader: PdfReader, font: PdfDictionary): ReadFont {
  const isComposite = nameOf(font.get('Subtype')) === 'Type0';
  if (font.has('ToUnicode')) {
    const map = readCharacterMap(reader.stream(font.get('ToUnicode'), 'character map').bytes());
    return { width: isComposite ? 2 : 1, text: tableOf(map) };
  }
  const encoding = reader.resolve(font.get('Encoding'));
  const isPlain = encoding === null || nameOf(encoding)?.endsWith('AnsiEncoding') === true;
  if (isComposite || !isPlain) throw new PdfFault('it has a font whose text cannot be read');
  return { width: 1, text: (code) => String.fromCharCode(code) };
}

/** A list is faster than a map, and this is asked for each printed character. */
function tableOf(map: CharacterMap): (code: number) => string {
  const table: string[] = [];
  for (const [code, text] of map) if (code >= 0) table[code] = text;
  return (code) => table[code] ?? UNKNOWN;
}
