/** Prints parts in the format that was asked for. */

import type { Format } from '../shapes/documents/format.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { DocumentOptions, DocumentPart } from './content/documentOptions.js';

/** Loads the printer of that format only. @throws Fault what `printDocument` throws */
export async function printAs(
  format: Format,
  parts: readonly DocumentPart[],
  fonts: FontBook,
  options: DocumentOptions,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf': {
      const { printDocument } = await import('./pdf/printDocument.js');
      return printDocument(parts, fonts, options);
    }
    case 'html': {
      const { printHtml } = await import('./html/printHtml.js');
      return Buffer.from(printHtml(parts, fonts, options));
    }
    case 'text': {
      const { printText } = await import('./text/printText.js');
      return Buffer.from(printText(parts, options));
    }
  }
}
