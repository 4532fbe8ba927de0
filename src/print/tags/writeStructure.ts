/** Writes the structure tree, and the parent tree that leads from content back to its element. */
import { objectsOf, type PdfReference, type PdfValue, pdfText } from '../pdfkit/pdfObjects.js';
import type { Box, Leaf, PageKey } from './leaf.js';
import { type Kid, leavesOf, type TagElement } from './tagElement.js';

/**
 * Writes the elements below the root of the file's structure (ISO 32000-1 14.7). We write these objects
 * ourselves: the structure elements of pdfkit cannot span pages, have no cell spans, and cannot refer to an annotation
 * of an earlier page.
 */
export function writeStructure(doc: PDFKit.PDFDocument, top: TagElement, pages: readonly PageKey[]): void {
  const root = objectsOf(doc).getStructTreeRoot();
  const writer = new StructureWriter(doc, pages);
  const K = writer.write(top, root);
  const parents = objectsOf(doc).ref({ Nums: writer.parents() });
  parents.end();
  Object.assign(root.data, { K: [K], ParentTree: parents, ParentTreeNextKey: writer.nextKey });
}

/** The owner of each attribute (ISO 32000-1 14.8.5). */
const OWNERS: Readonly<Record<string, string>> = { L: 'List', TH: 'Table', TD: 'Table' };

class StructureWriter {
  readonly #doc: PDFKit.PDFDocument;
  /** By key: the elements of a page's marked content, or the element of an annotation. */
  readonly #parents = new Map<number, PdfReference | PdfReference[]>();

  constructor(doc: PDFKit.PDFDocument, pages: readonly PageKey[]) {
    this.#doc = doc;
    for (const page of pages) this.#parents.set(page.key, []);
  }

  get nextKey(): number {
    return Math.max(-1, ...this.#parents.keys()) + 1;
  }

  parents(): PdfValue[] {
    const entries = [...this.#parents].sort(([a], [b]) => a - b);
    return entries.flat();
  }

  write(element: TagElement, parent: PdfReference): PdfReference {
    const own = objectsOf(this.#doc).ref({ Type: 'StructElem', S: element.type, P: parent });
    const page = element.kids.find((kid) => kid.kind === 'content')?.page;
    const K = element.kids.map((kid) => this.#kid(kid, own, page));
    Object.assign(own.data, {
      Pg: page?.reference,
      T: optional(element.title),
      Lang: optional(element.language),
      Alt: optional(element.alternative),
      A: attributes(element),
      K,
    });
    own.end();
    return own;
  }

  #kid(kid: Kid, own: PdfReference, page: PageKey | undefined): PdfValue {
    if (kid.kind === 'element') return this.write(kid, own);
    this.#lead(kid, own);
    const Pg = kid.page.reference;
    if (kid.kind === 'object') return { Type: 'OBJR', Obj: kid.annotation, Pg };
    return kid.page === page ? kid.mcid : { Type: 'MCR', Pg, MCID: kid.mcid };
  }

  /** Records the element in the parent tree. */
  #lead(leaf: Leaf, own: PdfReference): void {
    if (leaf.kind === 'object') {
      this.#parents.set(leaf.key, own);
      return;
    }
    const list = this.#parents.get(leaf.page.key);
    if (Array.isArray(list)) list[leaf.mcid] = own;
  }
}

function optional(text: string | undefined): PdfValue {
  return text === undefined ? undefined : pdfText(text);
}

function attributes(element: TagElement): PdfValue {
  if (element.type === 'Figure') return { O: 'Layout', Placement: 'Block', BBox: boundsOf(element) };
  const written = Object.entries(element.attributes ?? {});
  if (written.length === 0) return undefined;
  return { O: OWNERS[element.type] ?? 'Layout', ...Object.fromEntries(written) };
}

/** The bounding box of what the figure has on its first page. */
function boundsOf(element: TagElement): PdfValue {
  const leaves = leavesOf(element);
  const boxes = leaves
    .filter((leaf) => leaf.page === leaves[0]?.page)
    .flatMap(({ box }) => (box ? [box] : []));
  const sides = [Math.min, Math.min, Math.max, Math.max] as const;
  return sides.map((pick, side) => pick(...boxes.map((box: Box) => box[side] ?? 0)));
}
