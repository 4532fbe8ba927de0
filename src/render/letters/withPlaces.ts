/** Gives what a merge says of texts, and the faults of a merge, their lines in the files of the workspace. */
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { textsWithLines, withLines } from '../../campaign/workspace/withLines.js';
import type { Merger } from '../../merge/openMerger.js';

export function withPlaces(
  merger: Merger,
  files: Parameters<typeof textsWithLines>[1],
  placeIn: Workspace['placeIn'],
): Merger {
  const merge = withLines(merger.merge, files, placeIn);
  return {
    ...merger,
    merge(document, facets, audience) {
      const merged = merge(document, facets, audience);
      const { texts = [] } = merged;
      return texts.length === 0 ? merged : { ...merged, texts: textsWithLines(texts, files, placeIn) };
    },
  };
}
