/** Says how many sheets and which enclosures the pieces of a mailing have, before they are printed. */
import type { Variant } from '../../../merge/variantIndex.js';
import type { Letters } from '../../../render/letters/letters.js';
import type { PieceSize, PieceSizes } from '../../../select/pieces/fileGroups.js';
import type { Piece } from '../../../shapes/piece.js';
import { isFresh, kitOf, type PieceVariants, type VariantSet, variantsOf } from '../pieceVariants.js';
import { sheetsOf } from './sheetsOf.js';

export function pieceSizes(
  letters: Letters,
  variants: PieceVariants,
  longest: ReadonlyMap<string, number>,
): PieceSizes {
  const known = new Map<string, number | undefined>();
  const sheets = (variant: Variant): number | undefined => {
    if (!known.has(variant.id)) known.set(variant.id, sheetsOf(letters, variant, longest));
    return known.get(variant.id);
  };
  const measured = (variant: Variant, { record }: Piece): number =>
    sheets(variant) ?? Math.ceil(letters.letter(variant, record).composition.pages.length / 2);
  const sizes = new Map<string, PieceSize | undefined>();
  return {
    ofFacets: (key) => {
      const set = variants.get(key);
      if (set === undefined) return undefined;
      if (!sizes.has(key)) sizes.set(key, sizeOf(set, sheets));
      return sizes.get(key);
    },
    measure: (piece) => {
      const all = [piece, ...(piece.others ?? [])].map((one) => ({ one, set: variantsOf(variants, one) }));
      const once = new Set(all[0]?.set.variants.map(({ id }) => id));
      let sum = 0;
      for (const { one, set } of all)
        for (const variant of set.variants)
          if (one === piece || isFresh(variant, once)) sum += measured(variant, one);
      return { sheets: sum, kit: kitOf(all.map(({ set }) => set.kit)).join(' ') };
    },
  };
}

function sizeOf(
  { variants, kit }: VariantSet,
  sheets: (variant: Variant) => number | undefined,
): PieceSize | undefined {
  const counts = variants.map(sheets);
  const sum = counts.reduce<number>((all, count) => all + (count ?? Number.NaN), 0);
  return Number.isNaN(sum) ? undefined : { sheets: sum, kit: kit.join(' ') };
}
