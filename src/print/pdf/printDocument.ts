/** Prints one document, in memory, as a tagged PDF. Batches have a printer of their own. */
import PDFDocument from 'pdfkit';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Bookmark, DocumentOptions, DocumentPart } from '../content/documentOptions.js';
import { srgbProfile } from '../file/srgbProfile.js';
import { type Claims, PRODUCER, xmpDescription } from '../file/xmpDescription.js';
import { objectsOf, pdfText } from '../pdfkit/pdfObjects.js';
import { isUniversal } from '../tags/isUniversal.js';
import { writeStructure } from '../tags/writeStructure.js';
import { attachFiles } from './attachFiles.js';
import { DocumentPages, type PrintedPages } from './documentPages.js';
import { writeOutline } from './writeOutline.js';

/**
 * The parts one after another as one tagged PDF 1.7. It claims PDF/UA-1 when every part has a structure that holds, and then
 * PDF/A-2b, or A-3b with attachments, when it has no form fields. The same parts and options give the same bytes:
 * the file identifier is a hash of what is drawn.
 * @throws Fault FIELD_UNKNOWN for a value that no field takes, TEXT_TOO_WIDE or GLYPH_MISSING for one that its field
 * cannot show
 */
export async function printDocument(
  parts: readonly DocumentPart[],
  fonts: FontBook,
  options: DocumentOptions,
): Promise<Uint8Array> {
  const doc = openDocument(options);
  const bytes = collect(doc);
  const pages = new DocumentPages(doc, fonts, options);
  for (const part of parts) pages.add(part, part.watermark ?? options.watermark);
  const end = pages.end();
  writeStructure(doc, end.structure, end.pages);
  writeOutline(doc, options.bookmarks ?? [], end.pages);
  attachFiles(doc, options.attachments ?? []);
  writeOutputIntent(doc);
  finish(doc, end.fingerprint, options, claimsOf(parts, options, end));
  return bytes;
}

/** One bookmark for each part, with its title, on its first page. */
export function partBookmarks(parts: readonly FilledComposition[]): Bookmark[] {
  let page = 1;
  return parts.map(({ composition }) => {
    const bookmark = { title: composition.title, page };
    page += composition.pages.length;
    return bookmark;
  });
}

function openDocument(options: DocumentOptions): PDFKit.PDFDocument {
  const created = options.created ?? new Date(0);
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: options.language,
    displayTitle: true,
    autoFirstPage: false,
    font: '',
    info: { Title: options.title, Producer: PRODUCER, Creator: PRODUCER, CreationDate: created },
  });
  if (!options.created) delete doc.info.CreationDate;
  return doc;
}

function claimsOf(
  parts: readonly FilledComposition[],
  options: DocumentOptions,
  { structure, hasFields }: PrintedPages,
): Claims {
  const universal = parts.every((part) => part.composition.structure.length > 0) && isUniversal(structure);
  if (!universal || hasFields) return { universal, archive: undefined };
  return { universal, archive: (options.attachments ?? []).length > 0 ? '3B' : '2B' };
}

/** All colors are sRGB (ISO 32000-1 14.11.5). */
function writeOutputIntent(doc: PDFKit.PDFDocument): void {
  const objects = objectsOf(doc);
  const profile = objects.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = objects.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    Info: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  objects._root.data.OutputIntents = [intent];
}

/**
 * pdfkit derives the file identifier from the clock, and its metadata requires a date and leaves `&` unescaped. We use a
 * hash of the content, and metadata from the options.
 */
function finish(doc: PDFKit.PDFDocument, id: Uint8Array, options: DocumentOptions, claims: Claims): void {
  const objects = objectsOf(doc);
  objects._id = id;
  objects._addInfo = () => objects.appendXML(xmpDescription(options, claims));
  doc.end();
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk);
  return Buffer.concat(chunks);
}
