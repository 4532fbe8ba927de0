/** Opens the merger of a campaign. */
import { exhibitsOf } from '../../campaign/exhibits/exhibitsOf.js';
import { schemaNames } from '../../campaign/schema/json/schemaNames.js';
import { statuteMaker } from '../../campaign/statutory/statuteMaker.js';
import { campaignFiles, withLines } from '../../campaign/workspace/withLines.js';
import { type Merger, openMerger, type Revised } from '../../merge/openMerger.js';
import { folderTemplates } from '../../merge/template/templateSource.js';
import type { CampaignSource } from './letterSource.js';

/** `templateFolders`: the first folder that has a file wins. `revised` is what the update notice tells. */
export function openCampaignMerger(
  { campaign, linked, brandFor, placeIn, conditions, pictures, agencyMarks }: CampaignSource,
  templateFolders: readonly string[],
  revised?: () => Revised,
): Merger {
  const templates = folderTemplates(templateFolders);
  const texts = { campaign, linked, brandFor };
  const merger = openMerger({
    ...texts,
    templates,
    names: schemaNames(),
    exhibitsOf,
    conditions,
    statuteOf: statuteMaker({ spanishLabel: agencyMarks.spanish_label }),
    ...(revised === undefined ? {} : { revised }),
    pictures,
    agencyMarks,
  });
  const files = campaignFiles([campaign, ...linked]);
  return { ...merger, merge: withLines(merger.merge, files, placeIn) };
}
