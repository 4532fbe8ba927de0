/** Opens what merges the messages of a campaign, from the workspace's own templates where it has some. */
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { schemaNames } from '../../campaign/schema/json/schemaNames.js';
import { statuteMaker } from '../../campaign/statutory/statuteMaker.js';
import { textConditions } from '../../campaign/texts/textConditions.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { spokenCampaign } from '../../campaign/workspace/spokenCampaign.js';
import { campaignFiles, withLines } from '../../campaign/workspace/withLines.js';
import { type MessageMerger, openMessageMerger } from '../../merge/openMessageMerger.js';
import { folderTemplates, OUR_TEMPLATES } from '../../merge/template/templateSource.js';
import { openPictures } from '../../pictures/openPictures.js';

export function openCampaignMessages(workspace: Workspace, file: Campaign, notice?: string): MessageMerger {
  const { campaign, placeIn } = spokenCampaign(workspace, file, notice);
  const linked = workspace.linked(campaign);
  const merger = openMessageMerger({
    templates: folderTemplates([workspace.resolve(workspace.settings.templates), OUR_TEMPLATES]),
    campaign,
    linked,
    brand: workspace.brandOf(campaign),
    statuteOf: statuteMaker(),
    conditions: textConditions({ campaigns: [campaign, ...linked] }),
    names: schemaNames(),
    pictures: openPictures(workspace.dir),
  });
  return { merge: withLines(merger.merge, campaignFiles([campaign, ...linked]), placeIn) };
}
