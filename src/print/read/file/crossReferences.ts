/** Reads the places of the objects of a PDF, from the end of the file (ISO 32000-1 7.5.5). */
import { latin1 } from '../syntax/characters.js';
import { PdfFault } from '../syntax/pdfValues.js';
import { readReferenceStream } from './crossReferenceStream.js';
import { readReferenceTable } from './crossReferenceTable.js';
import type { FileBytes } from './fileBytes.js';
import type { CrossReferences } from './objectPlaces.js';

const TAIL = 1024;

/**
 * Reads the one table or stream that a print file has. A file with several was changed after it was written, and a
 * viewer no longer shows what the earlier ones refer to.
 *
 * @throws PdfFault
 */
export function readCrossReferences(bytes: FileBytes): CrossReferences {
  const start = startOf(bytes);
  const isTable = latin1(bytes.from(start), 0, 4) === 'xref';
  const found = isTable ? readReferenceTable(bytes, start) : readReferenceStream(bytes, start);
  for (const key of ['Prev', 'XRefStm'])
    if (found.trailer.has(key)) throw new PdfFault('it was changed by an update that is appended to it');
  if (found.trailer.has('Encrypt')) throw new PdfFault('it is encrypted');
  return found;
}

function startOf(bytes: FileBytes): number {
  const from = Math.max(0, bytes.length - TAIL);
  const tail = latin1(bytes.exactly(from, bytes.length - from), 0, bytes.length - from);
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail) ?? [];
  if (start === undefined || Number(start) >= bytes.length)
    throw new PdfFault('it is not a whole PDF: it does not end as one');
  return Number(start);
}
