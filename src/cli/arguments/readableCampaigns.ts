/** Lists the campaigns of a workspace whose files can be read. */
import { unlessFault } from '../../base/unlessFault.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';

/** Records are kept for every campaign; a file that somebody is still writing must not stop the import. */
export function readableCampaigns(workspace: Workspace): readonly Campaign[] {
  return workspace.campaignCodes().flatMap((code) => unlessFault(() => workspace.campaign(code)) ?? []);
}
