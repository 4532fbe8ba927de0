/** Puts the selected pieces of a mailing in print order: file group by file group. */
import type { Letters } from '../../../render/letters/letters.js';
import { type FileGroup, sortIntoGroups } from '../../../select/pieces/fileGroups.js';
import { longestValues } from '../../../select/pieces/longestValues.js';
import type { Sqlite } from '../../../shapes/sqlite.js';
import type { Mailing } from '../../plan/mailing.js';
import { mostSheetsOf, type PlannedPost } from '../../plan/post/plannedPost.js';
import type { PieceVariants } from '../pieceVariants.js';
import { pieceSizes } from './pieceSizes.js';

export function groupPieces(
  scratch: Sqlite,
  letters: Letters,
  variants: PieceVariants,
  { households }: Pick<Mailing, 'households'>,
  post: PlannedPost,
): readonly FileGroup[] {
  const sizes = pieceSizes(letters, variants, longestValues(scratch), post.measuresEach === true);
  return sortIntoGroups(scratch, sizes, households && { ...households, mostSheets: mostSheetsOf(post) });
}
