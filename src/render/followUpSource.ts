/** A workspace and one of its follow-ups come in; what letters are made from goes out. */
import type { FollowUp } from '../campaign/followUpSchema.js';
import type { Workspace } from '../campaign/openWorkspace.js';
import type { FontBook } from '../shapes/fontBook.js';
import { templateFolders } from './letterSource.js';
import type { FollowUpSource } from './letterSources.js';

/** @throws Fault CAMPAIGN_INVALID when one of its campaigns has no file */
export function followUpSource(workspace: Workspace, followUp: FollowUp, fonts: FontBook): FollowUpSource {
  return {
    followUp,
    campaigns: workspace.followed(followUp),
    brand: workspace.followUpBrand(followUp),
    templateFolders: templateFolders(workspace),
    fonts,
  };
}
