/** Draws the pages of parts into a pdfkit document and collects their structure. */
import { createHash } from 'node:crypto';
import type { Composition, Item, LinkItem, Page } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { DocumentOptions, DocumentPart } from '../content/documentOptions.js';
import { ElementTree } from '../content/elementTree.js';
import { linkTexts } from '../content/linkTexts.js';
import { type AreaRun, type DrawnRun, type Run, readingRuns } from '../content/readingRuns.js';
import { separateWords } from '../content/separateWords.js';
import { headingLevel, structureType } from '../content/structureTypes.js';
import { Pen } from '../draw/drawItems.js';
import { drawWatermark } from '../draw/drawWatermark.js';
import { ByteWriter } from '../file/byteWriter.js';
import { FormFields } from '../forms/formFields.js';
import { PdfkitFonts } from '../pdfkit/pdfkitFonts.js';
import { PdfkitPictures } from '../pdfkit/pdfkitPictures.js';
import { objectsOf, type PdfReference, pdfText } from '../pdfkit/pdfObjects.js';
import type { Box, Leaf, PageKey } from '../tags/leaf.js';
import { structureElements } from '../tags/structureElements.js';
import type { TagElement } from '../tags/tagElement.js';
import { boundsOf } from './itemBounds.js';

export interface PrintedPages {
  readonly structure: TagElement;
  readonly pages: readonly PageKey[];
  readonly hasFields: boolean;
  /** 16 bytes that identify the content of this document. */
  readonly fingerprint: Uint8Array;
}

/** A page that is being drawn. */
interface Sheet {
  readonly key: PageKey;
  readonly page: Page;
  readonly pen: Pen;
  marked: number;
}

/** What the pages of one part share. */
interface OpenPart {
  readonly composition: Composition;
  readonly tree: ElementTree<Leaf>;
  readonly links: ReadonlyMap<number, string>;
}

export class DocumentPages {
  readonly #doc: PDFKit.PDFDocument;
  readonly #fonts: PdfkitFonts;
  readonly #pictures: PdfkitPictures;
  readonly #options: DocumentOptions;
  readonly #form: FormFields;
  readonly #out = new ByteWriter();
  readonly #drawn = createHash('sha256');
  readonly #pages: PageKey[] = [];
  readonly #parts: { readonly composition: Composition; readonly tree: ElementTree<Leaf> }[] = [];
  #nextKey = 0;

  constructor(doc: PDFKit.PDFDocument, fonts: FontBook, options: DocumentOptions) {
    this.#doc = doc;
    this.#fonts = new PdfkitFonts(doc, fonts);
    this.#pictures = new PdfkitPictures(doc);
    this.#options = options;
    this.#form = new FormFields(
      doc,
      this.#fonts,
      options.values ?? {},
      options.signatures,
      options.certified,
    );
  }

  add({ composition, filling }: DocumentPart, watermark: string | undefined): void {
    const { structure } = composition;
    const read = composition.pages.map((page) => readingRuns(page, filling));
    const runs = separateWords(read, structure);
    const part: OpenPart = {
      composition,
      links: linkTexts(structure, runs.flat()),
      tree: new ElementTree(structure),
    };
    this.#parts.push(part);
    composition.pages.forEach((page, index) => {
      this.#page(page, runs[index] ?? [], part, watermark);
    });
  }

  /** Writes the form. @throws Fault FIELD_UNKNOWN */
  end(): PrintedPages {
    this.#form.end();
    const { title, attachments, bookmarks, created, values, signatures } = this.#options;
    this.#drawn.update(
      JSON.stringify([title, bookmarks, created, values, ...(signatures ? [signatures] : [])]),
    );
    for (const { name, bytes } of attachments ?? []) this.#drawn.update(name).update(bytes);
    return {
      structure: this.#structure(),
      pages: this.#pages,
      hasFields: this.#form.names.length > 0,
      fingerprint: this.#drawn.digest().subarray(0, 16),
    };
  }

  /** One document; in a file of several, a part for each. */
  #structure(): TagElement {
    const parts = this.#parts.map(({ composition, tree }): TagElement => {
      const language = composition.language === this.#options.language ? undefined : composition.language;
      const kids = structureElements(tree.finish());
      return { kind: 'element', type: 'Part', kids, title: composition.title, language };
    });
    const [only] = parts;
    if (only && parts.length === 1) return { ...only, type: 'Document' };
    return { kind: 'element', type: 'Document', kids: parts };
  }

  #page(page: Page, runs: readonly Run[], part: OpenPart, watermark: string | undefined): void {
    this.#doc.addPage({ size: [page.width, page.height], margin: 0 });
    this.#fonts.beginPage();
    const sheet = this.#open(page);
    // pdfkit flips each page; the pen flips compose's origin already, so flip it back
    this.#out.ascii(`1 0 0 -1 0 ${page.height} cm\n`);
    if (watermark) drawWatermark(this.#out, this.#fonts, page, watermark);
    for (const run of runs) {
      if (run.kind === 'area') this.#area(run, sheet, part);
      else this.#draw(run, sheet, part);
    }
    this.#drawn.update(this.#out.view());
    this.#doc.page.write(Buffer.from(this.#out.view()));
  }

  #open(page: Page): Sheet {
    const key = { reference: objectsOf(this.#doc).page.dictionary, key: this.#nextKey++ };
    key.reference.data.StructParents = key.key;
    this.#pages.push(key);
    this.#out.clear();
    return { key, page, pen: new Pen(this.#out, this.#fonts, this.#pictures, true), marked: 0 };
  }

  #draw(run: DrawnRun, sheet: Sheet, { tree, composition }: OpenPart): void {
    const { node, items, x, y } = run;
    const out = this.#out;
    const element = typeof node === 'number' ? composition.structure[node] : undefined;
    if (typeof node === 'number' && element) {
      const mcid = sheet.marked++;
      out.ascii(`/${markOf(element.element)} <</MCID ${mcid}>> BDC\n`);
      const box = boundsOf(items, x, sheet.page.height - y, this.#fonts.book);
      tree.add(node, { kind: 'content', page: sheet.key, mcid, box, text: items.map(textOf).join('') });
    } else out.ascii(`/Artifact ${artifact(run, sheet.page)} BDC\n`);
    sheet.pen.draw(items, x, sheet.page.height - y);
    sheet.pen.end();
    out.ascii('EMC\n');
  }

  #area({ item, x, y }: AreaRun, sheet: Sheet, part: OpenPart): void {
    if (item.node < 0) return;
    const left = x + item.x;
    const top = sheet.page.height - y - item.y;
    const rect: Box = [left, top - item.height, left + item.width, top];
    const key = this.#nextKey++;
    this.#drawn.update(JSON.stringify([rect, item]));
    const annotation =
      item.kind === 'link'
        ? this.#link(item, rect, key, part.links.get(item.node))
        : this.#form.widget(item, rect, key);
    objectsOf(this.#doc).page.annotations.push(annotation);
    part.tree.add(item.node, { kind: 'object', page: sheet.key, annotation, key });
  }

  #link(link: LinkItem, rect: Box, key: number, text: string | undefined): PdfReference {
    const annotation = objectsOf(this.#doc).ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: rect,
      Border: [0, 0, 0],
      F: PRINT,
      A: { S: 'URI', URI: pdfText(link.href) },
      Contents: pdfText(text?.trim() || link.href),
      StructParent: key,
    });
    annotation.end();
    return annotation;
  }
}

const PRINT = 4;

/** The tag of the marked content; its element carries the meaning. */
function markOf(element: string): string {
  return structureType(element) ?? (headingLevel(element) === undefined ? 'P' : 'H');
}

/** Text that belongs to no element is a running head or foot. */
function artifact({ node, items, y }: DrawnRun, page: Page): string {
  if (node !== 'pagination') return '<</Type/Layout>>';
  const [first] = items;
  const baseline = first?.kind === 'text' ? y + first.baseline : 0;
  return `<</Type/Pagination/Subtype/${baseline < page.height / 2 ? 'Header' : 'Footer'}>>`;
}

function textOf(item: Item): string {
  return item.kind === 'text' ? item.text : '';
}
