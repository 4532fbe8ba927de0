/** Stores the places of objects, as both kinds of cross-reference give them. */

import { countOf, type PdfDictionary, PdfFault } from '../syntax/pdfValues.js';
import type { FileBytes } from './fileBytes.js';

/** The place of an object: an offset, or minus one minus the number of its object stream; 0 if there is none. */
export interface CrossReferences {
  readonly places: Float64Array;
  readonly trailer: PdfDictionary;
}

/** An object takes several bytes even when compressed; a file that claims more objects is damaged. */
export function placesFor(trailer: PdfDictionary, bytes: FileBytes): Float64Array {
  const size = countOf(trailer.get('Size'), 'Size');
  if (size > bytes.length) throw new PdfFault('it claims more objects than it has bytes');
  return new Float64Array(size);
}
