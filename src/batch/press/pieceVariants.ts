/** Merges the variants of a mailing into plain data that any thread can print from. */
import { Fault } from '../../base/problems.js';
import type { Variant } from '../../merge/variantIndex.js';
import type { Letters } from '../../render/letters/letters.js';
import { facetsKey } from '../../select/pieces/openPieces.js';
import type { Piece } from '../../shapes/piece.js';
import type { Facets } from '../../shapes/recordModel.js';
import type { PlannedPictures } from '../plan/plannedPictures.js';

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
  pictures: PlannedPictures = undefined,
): PieceVariants {
  return new Map(
    combinations.map((facets) => {
      const variants = lettersOf(letters, facets).flatMap((each) =>
        documents.map((document) => letters.variant(document, each)),
      );
      for (const variant of variants) requirePlanned(variant, pictures);
      return [facetsKey(facets), { variants, ids: variants.map(({ id }) => id).join('\n') }];
    }),
  );
}

/** The fingerprint of the batch covers the planned pictures. @throws Fault PICTURE_UNREADABLE for any other */
function requirePlanned({ markup }: Variant, planned: PlannedPictures): void {
  for (const { file } of Object.values(markup.pictures ?? {})) {
    if (planned?.[file.name] === file.sha256) continue;
    throw new Fault(
      'PICTURE_UNREADABLE',
      `a template of ${markup.document} puts the name of the picture ${file.name} together from parts`,
      { hint: 'write the whole path in the template, text, or brand file: a batch is known by its pictures' },
    );
  }
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
