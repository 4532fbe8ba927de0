/** The rules on the pages of papers as they are laid out. */
import type { Rule } from '../../rule/rule.js';
import { actionOnFirstPage } from './actionOnFirstPage.js';
import { enoughContrast } from './enoughContrast.js';
import { fullLastPage } from './fullLastPage.js';
import { headingWithText } from './headingWithText.js';
import { noLineOnFold } from './noLineOnFold.js';
import { noSheetForFewLines } from './noSheetForFewLines.js';
import { openingOnFirstPage } from './openingOnFirstPage.js';
import { ownersCanRead } from './ownersCanRead.js';
import { pagesNumbered } from './pagesNumbered.js';
import { pictureDescribed } from './pictureDescribed.js';
import { sharpPictures } from './sharpPictures.js';

export const PAGE_RULES: readonly Rule[] = [
  ownersCanRead,
  enoughContrast,
  fullLastPage,
  noSheetForFewLines,
  headingWithText,
  sharpPictures,
  openingOnFirstPage,
  actionOnFirstPage,
  pictureDescribed,
  pagesNumbered,
  noLineOnFold,
];
