/** Opens the merger of a follow-up. */
import { schemaNames } from '../../campaign/schema/json/schemaNames.js';
import { statuteMaker } from '../../campaign/statutory/statuteMaker.js';
import { followUpFiles, withLines } from '../../campaign/workspace/withLines.js';
import { openFollowUpMerger } from '../../merge/openFollowUpMerger.js';
import type { Merger } from '../../merge/openMerger.js';
import { folderTemplates } from '../../merge/template/templateSource.js';
import type { FollowUpSource } from './followUpSource.js';

export function openFollowUp(source: FollowUpSource): Merger {
  const { followUp, campaigns, brand, placeIn, pictures, conditions, lengths } = source;
  const templates = folderTemplates(source.templateFolders);
  const merger = openFollowUpMerger({
    followUp,
    campaigns,
    brand,
    templates,
    conditions,
    statuteOf: statuteMaker(),
    names: schemaNames(),
    pictures,
    lengths,
  });
  const files = followUpFiles(followUp, campaigns);
  return { ...merger, merge: withLines(merger.merge, files, placeIn) };
}
