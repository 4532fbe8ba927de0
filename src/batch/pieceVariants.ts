/** The facets that the pieces of a mailing have come in; the variants that each prints go out, as plain data. */
import type { Variant } from '../merge/variantIndex.js';
import type { Letters } from '../render/letters.js';
import type { PieceFacets } from '../select/facetCombinations.js';

/**
 * By facets, the variants of a piece, one for each of its documents. Whoever prints needs no campaign and no
 * template, and a file that somebody edits meanwhile changes nothing: threads are handed this.
 */
export type PieceVariants = ReadonlyMap<string, readonly Variant[]>;

/** Merges every variant before the first page is printed: a fault in a template costs seconds, not hours. */
export function mergeVariants(
  letters: Letters,
  documents: readonly string[],
  combinations: readonly PieceFacets[],
): PieceVariants {
  return new Map(
    combinations.map((facets) => [
      facetsKey(facets),
      documents.map((document) => letters.variant(document, facets)),
    ]),
  );
}

/** @throws Error for facets that no piece had when the variants were merged */
export function variantsOf(variants: PieceVariants, facets: PieceFacets): readonly Variant[] {
  const found = variants.get(facetsKey(facets));
  if (found === undefined) throw new Error(`no variant was merged for ${facetsKey(facets)}`);
  return found;
}

function facetsKey({ language, lessor, vehicleLine, phase }: PieceFacets): string {
  return `${language} ${lessor} ${phase ?? '-'} ${vehicleLine}`;
}
