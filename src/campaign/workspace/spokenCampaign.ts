/** Gives a campaign as one of its notices says it, with the places of its texts. */
import { asNotice } from '../notices/asNotice.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Workspace } from './openWorkspace.js';

export interface SpokenCampaign {
  readonly campaign: Campaign;
  /** As that of the workspace; a text that a notice replaces stands under the notice. */
  readonly placeIn: Workspace['placeIn'];
}

/** @throws Fault NOTICE_UNKNOWN */
export function spokenCampaign(
  { placeIn }: Pick<Workspace, 'placeIn'>,
  file: Campaign,
  notice?: string,
): SpokenCampaign {
  const { campaign, writtenAt } = asNotice(file, notice);
  return {
    campaign,
    placeIn: (from, field) => (from === campaign ? placeIn(file, writtenAt(field)) : placeIn(from, field)),
  };
}
