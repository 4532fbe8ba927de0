/** Merges the variants of a mailing, as plain data that any thread can print from. */
import type { Variant } from '../../merge/variantIndex.js';
import type { Letters } from '../../render/letters/letters.js';
import { facetsKey } from '../../select/openPieces.js';
import type { Piece } from '../../shapes/piece.js';
import type { Facets } from '../../shapes/recordModel.js';

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
  combinations: readonly Facets[],
): PieceVariants {
  return new Map(
    combinations.map((facets) => {
      const variants = lettersOf(letters, facets).flatMap((each) =>
        documents.map((document) => letters.variant(document, each)),
      );
      return [facetsKey(facets), { variants, ids: variants.map(({ id }) => id).join('\n') }];
    }),
  );
}

/** A recall letter to Puerto Rico is two, English and then Spanish, each with its enclosures (49 CFR 577.5(a)). */
export function lettersOf({ bilingual }: Pick<Letters, 'bilingual'>, facets: Facets): readonly Facets[] {
  if (!bilingual || facets.puerto_rico !== true) return [facets];
  return [
    { ...facets, language: 'en', bilingual: 'english' },
    { ...facets, language: 'es', bilingual: 'spanish' },
  ];
}

/** @throws Error for facets that no piece had when the variants were merged */
export function variantsOf(variants: PieceVariants, piece: Pick<Piece, 'facetsKey'>): VariantSet {
  const found = variants.get(piece.facetsKey);
  if (found === undefined) throw new Error(`no variant was merged for ${piece.facetsKey}`);
  return found;
}
