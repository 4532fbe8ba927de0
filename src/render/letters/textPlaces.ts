/** Finds the lines of texts in the files of a mailing. */
import { campaignFiles, followUpFiles, textWithLine } from '../../campaign/workspace/withLines.js';
import type { TextSite } from '../../shapes/textConditions.js';
import type { FollowUpSource } from './followUpSource.js';
import type { CampaignSource } from './letterSource.js';

/** Parses the file of a text again, so it is asked for the few texts that are reported. */
export function openTextPlaces(source: CampaignSource | FollowUpSource): (site: TextSite) => TextSite {
  const files =
    'followUp' in source
      ? followUpFiles(source.followUp, source.campaigns)
      : campaignFiles([source.campaign, ...source.linked]);
  return (site) => textWithLine(site, files, source.placeIn);
}
