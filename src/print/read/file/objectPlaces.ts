/** What both kinds of cross-reference are read into. */

import { countOf, type PdfDictionary, PdfFault } from '../syntax/pdfValues.js';
import type { FileBytes } from './fileBytes.js';

/** Where an object lies: an offset; or minus one, less the number of its object stream; 0 when there is none. */
export interface CrossReferences {
  readonly places: Float64Array;
  readonly trailer: PdfDictionary;
}

/** An object takes several bytes at least, packed or not: what claims more is damaged. */
export function placesFor(trailer: PdfDictionary, bytes: FileBytes): Float64Array {
  const size = countOf(trailer.get('Size'), 'Size');
  if (size > bytes.length) throw new PdfFault('it claims more objects than it has bytes');
  return new Float64Array(size);
}
