/** Parts and the name of a format come in; the document in that format goes out. */
import type { FontBook } from '../shapes/fontBook.js';
import type { DocumentOptions, DocumentPart } from './documentOptions.js';
import { printHtml } from './html/printHtml.js';
import { printDocument } from './printDocument.js';
import { printText } from './text/printText.js';

export type Format = 'pdf' | 'html' | 'text';

/** @throws Fault what `printDocument` throws */
export async function printAs(
  format: Format,
  parts: readonly DocumentPart[],
  fonts: FontBook,
  options: DocumentOptions,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return printDocument(parts, fonts, options);
    case 'html':
      return Buffer.from(printHtml(parts, fonts, options));
    case 'text':
      return Buffer.from(printText(parts, fonts, options));
  }
}
