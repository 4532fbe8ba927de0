/** Writes bookmarks as the document outline, which viewers show beside the pages. */
import type { Bookmark } from '../content/documentOptions.js';
import { objectsOf, pdfText } from '../pdfkit/pdfObjects.js';
import type { PageKey } from '../tags/leaf.js';

/** A single level of entries; each leads to the top of its page and keeps the zoom (ISO 32000-1 12.3.3). */
export function writeOutline(
  doc: PDFKit.PDFDocument,
  bookmarks: readonly Bookmark[],
  pages: readonly PageKey[],
): void {
  if (bookmarks.length === 0) return;
  const objects = objectsOf(doc);
  const outline = objects.ref({ Type: 'Outlines', Count: bookmarks.length });
  const entries = bookmarks.map(({ title, page }) =>
    objects.ref({
      Title: pdfText(title),
      Parent: outline,
      Dest: [pageAt(pages, page), 'XYZ', null, null, null],
    }),
  );
  entries.forEach((entry, index) => {
    Object.assign(entry.data, { Prev: entries[index - 1], Next: entries[index + 1] });
    entry.end();
  });
  Object.assign(outline.data, { First: entries[0], Last: entries.at(-1) });
  outline.end();
  Object.assign(objects._root.data, { Outlines: outline, PageMode: 'UseOutlines' });
}

function pageAt(pages: readonly PageKey[], number: number): PageKey['reference'] {
  const page = pages[number - 1];
  if (!page) throw new RangeError(`a bookmark leads to page ${number} of ${pages.length}`);
  return page.reference;
}
