/** Prints one of the other documents of a batch. */

import type { DocumentOptions } from '../../print/content/documentOptions.js';
import { printDocument } from '../../print/pdf/printDocument.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { BesideFile } from './summary.js';
import { writeDurably } from './writeDurably.js';

/** Its entry in `summary.json`. */
export type PrintedPdf = Required<Omit<BesideFile, 'name'>>;

/** @throws Fault DISK_FULL or FILE_UNWRITABLE */
export async function writePdf(
  path: string,
  parts: readonly FilledComposition[],
  fonts: FontBook,
  options: DocumentOptions,
): Promise<PrintedPdf> {
  const sha256 = writeDurably(path, [await printDocument(parts, fonts, options)]);
  return { sha256, pages: parts.reduce((sum, { composition }) => sum + composition.pages.length, 0) };
}
