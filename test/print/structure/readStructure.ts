/** Reads the pages, structure elements and annotations of a PDF as the file has them. */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { contentMarks, type Mark } from './contentMarks.js';

export interface Element {
  readonly type: string;
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
  readonly parent: Element | undefined;
  readonly kids: readonly (Element | Content | ObjectReference)[];
}

/** Marked content that an element refers to. */
export interface Content {
  readonly type: 'content';
  readonly page: PDFRef | undefined;
  readonly mcid: number;
}

/** An annotation that an element refers to. */
export interface ObjectReference {
  readonly type: 'object';
  readonly page: PDFRef | undefined;
  readonly annotation: PDFDict | undefined;
}

export interface PageParts {
  readonly number: number;
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
  readonly marks: readonly Mark[];
  readonly annotations: readonly PDFDict[];
}

export interface StructureFile {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PageParts[];
  /** Elements at the top. */
  readonly top: readonly Element[];
  /** All elements, in reading order. */
  readonly elements: readonly Element[];
  /** XMP, empty when there is none. */
  readonly metadata: string;
  readonly info: PDFDict | undefined;
}

export async function readStructure(bytes: Uint8Array): Promise<StructureFile> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = doc;
  const root = lookUp(catalog, 'StructTreeRoot', PDFDict);
  const top = root ? kidsOf(root, undefined, context).filter(isElement) : [];
  return {
    context,
    catalog,
    pages: doc.getPages().map((page, index) => ({
      number: index + 1,
      reference: page.ref,
      dictionary: page.node,
      marks: contentMarks(contentOf(page.node)),
      annotations: dictionaries(lookUp(page.node, 'Annots', PDFArray)),
    })),
    top,
    elements: top.flatMap(withAllBelow),
    metadata: streamText(catalog.lookup(PDFName.of('Metadata')), 'utf8'),
    info: context.lookupMaybe(context.trailerInfo.Info, PDFDict),
  };
}

/** A class of the library; some cannot be constructed from outside. */
interface Kind<T> {
  readonly prototype: T;
  [Symbol.hasInstance](value: unknown): boolean;
}

/** The entry, when it is of that kind. */
export function lookUp<T extends PDFObject>(dictionary: PDFDict, name: string, kind: Kind<T>): T | undefined {
  const value = dictionary.lookup(PDFName.of(name));
  return kind[Symbol.hasInstance](value) ? (value as T) : undefined;
}

export function nameOf(dictionary: PDFDict, name: string): string | undefined {
  return lookUp(dictionary, name, PDFName)?.decodeText();
}

/** The text of a string entry, empty when there is none. */
export function textOf(dictionary: PDFDict | undefined, name: string): string {
  const value = dictionary?.lookup(PDFName.of(name));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

export function numberOf(dictionary: PDFDict, name: string): number | undefined {
  return lookUp(dictionary, name, PDFNumber)?.asNumber();
}

export function dictionaries(array: PDFArray | undefined): PDFDict[] {
  return Array.from({ length: array?.size() ?? 0 }, (_, i) => array?.lookup(i)).filter(
    (value) => value instanceof PDFDict,
  );
}

export function streamText(stream: PDFObject | undefined, encoding: 'utf8' | 'latin1'): string {
  if (!(stream instanceof PDFStream)) return '';
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString(encoding);
}

export function isElement(kid: Element | Content | ObjectReference): kid is Element {
  return kid.type !== 'content' && kid.type !== 'object';
}

export function withAllBelow(element: Element): Element[] {
  return [element, ...element.kids.filter(isElement).flatMap(withAllBelow)];
}

/** Content of the element and of all below it, in reading order. */
export function contentBelow(element: Element): Content[] {
  return element.kids.flatMap((kid) =>
    isElement(kid) ? contentBelow(kid) : kid.type === 'content' ? [kid as Content] : [],
  );
}

function contentOf(page: PDFDict): string {
  const contents = page.lookup(PDFName.of('Contents'));
  if (!(contents instanceof PDFArray)) return streamText(contents, 'latin1');
  return Array.from({ length: contents.size() }, (_, i) => streamText(contents.lookup(i), 'latin1')).join(
    '\n',
  );
}

/** What `K` holds: one thing, or an array of them (ISO 32000-1 table 323). */
function kidsOf(dictionary: PDFDict, parent: Element | undefined, context: PDFContext): Element['kids'] {
  const value = dictionary.get(PDFName.of('K'));
  const resolved = value instanceof PDFRef ? context.lookup(value) : value;
  const all = resolved instanceof PDFArray ? resolved.asArray() : value === undefined ? [] : [value];
  const ownPage = refOf(dictionary, 'Pg');
  return all.flatMap((kid) => readKid(kid, ownPage, parent, context));
}

function readKid(
  kid: PDFObject,
  ownPage: PDFRef | undefined,
  parent: Element | undefined,
  context: PDFContext,
): Element['kids'] {
  if (kid instanceof PDFNumber) return [{ type: 'content', page: ownPage, mcid: kid.asNumber() }];
  const found = context.lookup(kid);
  if (!(found instanceof PDFDict)) return [];
  const page = refOf(found, 'Pg') ?? ownPage;
  const type = nameOf(found, 'Type');
  if (type === 'MCR') return [{ type: 'content', page, mcid: numberOf(found, 'MCID') ?? -1 }];
  if (type === 'OBJR') return [{ type: 'object', page, annotation: lookUp(found, 'Obj', PDFDict) }];
  return kid instanceof PDFRef ? [readElement(kid, found, parent, context)] : [];
}

function readElement(
  reference: PDFRef,
  dictionary: PDFDict,
  parent: Element | undefined,
  context: PDFContext,
): Element {
  const kids: (Element | Content | ObjectReference)[] = [];
  const element: Element = { type: nameOf(dictionary, 'S') ?? '', reference, dictionary, parent, kids };
  kids.push(...kidsOf(dictionary, element, context));
  return element;
}

export function refOf(dictionary: PDFDict, name: string): PDFRef | undefined {
  const value = dictionary.get(PDFName.of(name));
  return value instanceof PDFRef ? value : undefined;
}
