/** The variants of a mailing come in; one PDF with a sample letter of each goes out. */

import type { Campaign } from '../campaign/schema.js';
import type { RecordValues } from '../merge/slotValues.js';
import { printDocument } from '../print/printDocument.js';
import type { PieceFacets } from '../select/facetCombinations.js';
import type { Part } from '../shapes/composition.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Letters } from './letters.js';
import { writeDurably } from './writeDurably.js';

/** Nobody: an invented owner whose VIN belongs to no vehicle. */
const SAMPLE: Omit<RecordValues, 'model'> = {
  vin: '1SAMPLE00T0000000',
  address: ['SAMPLE OWNER', '123 SAMPLE ST APT 4', 'ANYTOWN TX 78701-0000'],
  name: 'Sample Owner',
  model_year: '2023',
  first_use: '2023-08-15',
  piece_id: 'SAMPLE-0000000',
};

/**
 * Every paragraph that the mailing prints stands in it: each document in each of its variants, in the order
 * of the piece. Gives the file's SHA-256.
 */
export async function writeProof(
  path: string,
  letters: Letters,
  fonts: FontBook,
  campaign: Campaign,
  documents: readonly string[],
  combinations: readonly PieceFacets[],
): Promise<string> {
  const parts = new Map<string, Part>();
  for (const facets of combinations)
    for (const document of documents) {
      const variant = letters.variant(document, facets);
      if (!parts.has(variant.id))
        parts.set(variant.id, letters.letter(variant, { ...SAMPLE, model: facets.vehicleLine }));
    }
  const title = `${campaign.code} proof`;
  const bytes = await printDocument([...parts.values()], fonts, {
    title,
    language: 'en',
    watermark: 'SAMPLE',
  });
  return writeDurably(path, [bytes]);
}
