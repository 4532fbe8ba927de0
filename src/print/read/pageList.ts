/** Walks the page tree of a PDF in the order in which a viewer shows its pages (ISO 32000-1 7.7.3). */
import type { PdfReader } from './openPdf.js';
import {
  countOf,
  isArray,
  nameOf,
  type PdfDictionary,
  PdfFault,
  PdfReference,
  type PdfValue,
} from './syntax/pdfValues.js';

/** A page object with what it inherits. */
export interface PdfPage {
  readonly entries: PdfDictionary;
  readonly resources: PdfValue | undefined;
}

/** @throws PdfFault for a tree that is damaged, has a cycle, or has a wrong count */
export function* pagesOf(reader: PdfReader): Generator<PdfPage> {
  const catalog = reader.dictionary(reader.trailer.get('Root'), 'catalog');
  yield* below(reader, catalog.get('Pages'), undefined, new Set());
}

/** Four levels with 64 entries per node hold ten million pages. */
const DEEPEST = 50;

/** @returns how many pages there were */
function* below(
  reader: PdfReader,
  node: PdfValue | undefined,
  inherited: PdfValue | undefined,
  above: Set<number>,
): Generator<PdfPage, number> {
  const entries = reader.dictionary(node, 'page tree');
  const resources = entries.get('Resources') ?? inherited;
  if (nameOf(entries.get('Type')) === 'Page') {
    yield { entries, resources };
    return 1;
  }
  const number = node instanceof PdfReference ? node.number : 0;
  if (above.has(number)) throw new PdfFault('its page tree runs in a circle');
  if (above.size === DEEPEST) throw new PdfFault('its page tree is nested too deeply');
  above.add(number);
  const kids = reader.resolve(entries.get('Kids'));
  let pages = 0;
  for (const kid of isArray(kids) ? kids : []) pages += yield* below(reader, kid, resources, above);
  above.delete(number);
  const count = countOf(reader.resolve(entries.get('Count')), 'page count');
  if (count !== pages) throw new PdfFault(`a node of its page tree counts ${count} pages and holds ${pages}`);
  return pages;
}
