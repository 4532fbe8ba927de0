/** Leaves the space for a digital signature in a signature field: its value, with room for what is signed later. */
import type { CertifiedField } from '../content/documentOptions.js';
import { objectsOf, type PdfReference, pdfText } from '../pdfkit/pdfObjects.js';

/** Bytes: a signature with a chain of a few certificates takes half of them. */
const ROOM = 16_384;
/** What the signer replaces with the bytes that the signature covers. */
const PLACEHOLDER = '**********';

/** The signature dictionary (ISO 32000-1 table 252). */
export function signatureSpace(doc: PDFKit.PDFDocument, { at, reason }: CertifiedField): PdfReference {
  const space = objectsOf(doc).ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, PLACEHOLDER, PLACEHOLDER, PLACEHOLDER],
    Contents: Buffer.alloc(ROOM),
    M: pdfText(`D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`),
    Reason: pdfText(reason),
  });
  space.end();
  return space;
}
