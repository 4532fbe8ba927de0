/** Says how many sheets and which enclosures the pieces of a mailing have, before they are printed. */
import type { Variant } from '../../../merge/variantIndex.js';
import type { Letters } from '../../../render/letters/letters.js';
import type { PieceSize, PieceSizes } from '../../../select/pieces/fileGroups.js';
import type { PieceVariants, VariantSet } from '../pieceVariants.js';
import { type PiecePaper, papersOf } from './papersOf.js';
import { sheetsOf } from './sheetsOf.js';

export function pieceSizes(
  letters: Letters,
  variants: PieceVariants,
  longest: ReadonlyMap<string, number>,
  measuresEach: boolean,
): PieceSizes {
  const known = new Map<string, number | undefined>();
  const sheets = (variant: Variant): number | undefined => {
    if (measuresEach) return undefined;
    if (!known.has(variant.id)) known.set(variant.id, sheetsOf(letters, variant, longest));
    return known.get(variant.id);
  };
  const measured = ({ variant, record }: PiecePaper): number => {
    const known = variant.facets.lists_vehicles === true ? undefined : sheets(variant);
    return known ?? Math.ceil(letters.letter(variant, record).composition.pages.length / 2);
  };
  const sizes = new Map<string, PieceSize | undefined>();
  return {
    ofFacets: (key) => {
      const set = variants.get(key);
      if (set === undefined) return undefined;
      if (!sizes.has(key)) sizes.set(key, sizeOf(set, sheets));
      return sizes.get(key);
    },
    measure: (piece) => {
      const { papers, kit } = papersOf(variants, piece);
      const sum = papers.reduce((all, paper) => all + measured(paper), 0);
      return { sheets: sum, kit: kit.join(' ') };
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
