/** Lists the campaigns of a workspace whose files can be read. */
import { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';

/** Records are kept for every campaign; a file that somebody is still writing must not stop the import. */
export function readableCampaigns(workspace: Workspace): readonly Campaign[] {
  return workspace.campaignCodes().flatMap((code) => {
    try {
      return [workspace.campaign(code)];
    } catch (error) {
      if (error instanceof Fault) return [];
      throw error;
    }
  });
}
