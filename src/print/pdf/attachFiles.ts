/** Embeds files in a PDF, each with its relationship to the document. */

import { createHash } from 'node:crypto';
import type { Attachment } from '../content/documentOptions.js';
import { objectsOf, type PdfReference, pdfText } from '../pdfkit/pdfObjects.js';

/** The attachments of pdfkit have a checksum in a form that readers reject. */
export function attachFiles(doc: PDFKit.PDFDocument, attachments: readonly Attachment[]): void {
  if (attachments.length === 0) return;
  const objects = objectsOf(doc);
  objects._root.data.AF = attachments.map((attachment) => {
    const file = fileSpecification(doc, attachment);
    objects.addNamedEmbeddedFile(attachment.name, file);
    return file;
  });
}

function fileSpecification(doc: PDFKit.PDFDocument, attachment: Attachment): PdfReference {
  const { name, description, relationship } = attachment;
  const embedded = embeddedFile(doc, attachment);
  const file = objectsOf(doc).ref({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: relationship,
    EF: { F: embedded, UF: embedded },
  });
  file.end();
  return file;
}

function embeddedFile(doc: PDFKit.PDFDocument, { type, bytes, modified }: Attachment): PdfReference {
  const checksum = createHash('md5').update(bytes).digest();
  const Params = { Size: bytes.length, CheckSum: checksum, ModDate: modified && pdfDate(modified) };
  const embedded = objectsOf(doc).ref({ Type: 'EmbeddedFile', Subtype: type.replaceAll('/', '#2F'), Params });
  embedded.end(Buffer.from(bytes));
  return embedded;
}

/** ISO 32000-1 7.9.4. */
function pdfDate(date: Date): ReturnType<typeof pdfText> {
  return pdfText(`D:${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`);
}
