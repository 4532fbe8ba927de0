/** Opens the merger of a campaign. */
import { exhibitsOf } from '../../campaign/exhibits/exhibitsOf.js';
import { schemaNames } from '../../campaign/schema/json/schemaNames.js';
import { readStatute } from '../../campaign/statutory/readStatute.js';
import { statuteMaker } from '../../campaign/statutory/statuteMaker.js';
import { campaignFiles, withLines } from '../../campaign/workspace/withLines.js';
import { type Merger, openMerger, type Revised } from '../../merge/openMerger.js';
import { folderTemplates } from '../../merge/template/templateSource.js';
import type { CampaignSource } from './letterSource.js';

/** `revised` is what the update notice tells. */
export function openCampaignMerger(source: CampaignSource, revised?: () => Revised): Merger {
  const { campaign, linked, brandFor, placeIn, conditions, pictures, agencyMarks, statuteFolder, lengths } =
    source;
  const templates = folderTemplates(source.templateFolders);
  const texts = { campaign, linked, brandFor };
  const merger = openMerger({
    ...texts,
    templates,
    names: schemaNames(),
    exhibitsOf,
    conditions,
    statuteOf: statuteMaker({
      spanishLabel: agencyMarks.spanish_label,
      read: () => readStatute(statuteFolder),
    }),
    ...(revised === undefined ? {} : { revised }),
    pictures,
    agencyMarks,
    lengths,
  });
  const files = campaignFiles([campaign, ...linked]);
  return { ...merger, merge: withLines(merger.merge, files, placeIn) };
}
