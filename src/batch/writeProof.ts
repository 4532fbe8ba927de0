/** The variants of a mailing come in; one PDF with a sample letter of each goes out. */

import type { Letters } from '../render/letters/letters.js';
import { sampleRecord } from '../render/records/sampleRecord.js';
import type { PieceFacets } from '../select/facetCombinations.js';
import type { Part } from '../shapes/composition.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { Mailing } from './mailing.js';
import { type PrintedPdf, writePdf } from './writePdf.js';

/**
 * Every paragraph that the mailing prints stands in it: each document in each of its variants, in the order
 * of the piece. Gives the file's SHA-256 and pages.
 */
export async function writeProof(
  path: string,
  letters: Letters,
  fonts: FontBook,
  { name, campaigns }: Mailing,
  documents: readonly string[],
  combinations: readonly PieceFacets[],
): Promise<PrintedPdf> {
  const codes = campaigns.map(({ code }) => code);
  const parts = new Map<string, Part>();
  for (const facets of combinations)
    for (const document of documents) {
      const variant = letters.variant(document, facets);
      if (!parts.has(variant.id))
        parts.set(variant.id, letters.letter(variant, sampleRecord(facets.vehicleLine, codes)));
    }
  const title = `${name} proof`;
  return writePdf(path, [...parts.values()], fonts, { title, language: 'en', watermark: 'SAMPLE' });
}
