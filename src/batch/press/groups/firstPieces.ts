/** Cuts the file groups of a mailing to those of a test run. */
import type { FileGroup } from '../../../select/pieces/fileGroups.js';

/** Those of the first pieces in print order; all where no number is given. */
export function firstPieces(groups: readonly FileGroup[], first: number | undefined): readonly FileGroup[] {
  if (first === undefined) return groups;
  return groups
    .filter((group) => group.first <= first)
    .map((group) => ({ ...group, last: Math.min(group.last, first) }));
}
