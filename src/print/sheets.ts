/** Counting paper: parts begin on a right-hand page, and a sheet has two pages. */
import type { Composition } from '../shapes/composition.js';

/** Pages that a part takes on paper, with the blank back of its last sheet. */
export function pagesOnPaper(composition: Composition): number {
  return composition.pages.length + (composition.pages.length % 2);
}

/** Sheets that the parts of a piece take, printed on both sides. */
export function countSheets(compositions: readonly Composition[]): number {
  return compositions.reduce((sheets, composition) => sheets + pagesOnPaper(composition) / 2, 0);
}
