/** Merges the variants of a mailing into plain data that any thread can print from. */
import type { Variant } from '../../merge/variantIndex.js';
import type { Letters } from '../../render/letters/letters.js';
import { facetsKey } from '../../select/pieces/openPieces.js';
import type { Piece } from '../../shapes/piece.js';
import type { Facets } from '../../shapes/recordModel.js';

/** What pieces with the same facets print: a variant for each document. */
export interface VariantSet {
  readonly variants: readonly Variant[];
  /** All ids, one per line. */
  readonly ids: string;
}

/**
 * Keyed by facets, and passed to threads. Printing needs no campaign or template, so a file that is edited in the
 * meantime changes nothing.
 */
export type PieceVariants = ReadonlyMap<string, VariantSet>;

/** Merges every variant before the first page is printed, so that a fault in a template costs seconds, not hours. */
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

/**
 * A recall letter to Puerto Rico consists of two, in English and then in Spanish, each with its enclosures (49 CFR
 * 577.5(a)).
 */
export function lettersOf({ bilingual }: Pick<Letters, 'bilingual'>, facets: Facets): readonly Facets[] {
  if (!bilingual || facets.puerto_rico !== true) return [facets];
  return [
    { ...facets, language: 'en', bilingual: 'english' },
    { ...facets, language: 'es', bilingual: 'spanish' },
  ];
}

/** @throws Error for facets that no piece had during merging */
export function variantsOf(variants: PieceVariants, piece: Pick<Piece, 'facetsKey'>): VariantSet {
  const found = variants.get(piece.facetsKey);
  if (found === undefined) throw new Error(`no variant was merged for ${piece.facetsKey}`);
  return found;
}
