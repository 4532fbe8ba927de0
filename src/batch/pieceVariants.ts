/** The facets that the pieces of a mailing have come in; the variants that each prints go out, as plain data. */
import type { Variant } from '../merge/variantIndex.js';
import type { Letters } from '../render/letters/letters.js';
import type { PieceFacets } from '../select/facetCombinations.js';

/** What the pieces of the same facets print: a variant for each of their documents. */
export interface VariantSet {
  readonly variants: readonly Variant[];
  /** The ids of all, a line each. */
  readonly ids: string;
}

/**
 * By facets. Whoever prints needs no campaign and no template, and a file that somebody edits meanwhile changes
 * nothing: threads are handed this.
 */
export type PieceVariants = ReadonlyMap<string, VariantSet>;

/** Merges every variant before the first page is printed: a fault in a template costs seconds, not hours. */
export function mergeVariants(
  letters: Letters,
  documents: readonly string[],
  combinations: readonly PieceFacets[],
): PieceVariants {
  return new Map(
    combinations.map((facets) => {
      const variants = documents.map((document) => letters.variant(document, facets));
      return [facetsKey(facets), { variants, ids: variants.map(({ id }) => id).join('\n') }];
    }),
  );
}

/** @throws Error for facets that no piece had when the variants were merged */
export function variantsOf(variants: PieceVariants, facets: PieceFacets): VariantSet {
  const found = variants.get(facetsKey(facets));
  if (found === undefined) throw new Error(`no variant was merged for ${facetsKey(facets)}`);
  return found;
}

function facetsKey({ language, lessor, vehicleLine, phase }: PieceFacets): string {
  return `${language} ${lessor} ${phase ?? '-'} ${vehicleLine}`;
}
