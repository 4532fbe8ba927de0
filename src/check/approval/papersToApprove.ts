/** Gathers the papers that are approved together: those of a campaign, or of a follow-up with each of its campaigns. */
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { gatherPapers } from '../papers/gatherPapers.js';
import type { Paper } from '../rule/paper.js';

export interface ApprovalOrder {
  readonly workspace: Workspace;
  readonly fonts: FontBook;
  /** The campaign, or all that the follow-up names, in its order: the hash is of the pages that all their owners get. */
  readonly campaigns: readonly Campaign[];
  /** Name of the follow-up; undefined for a campaign. */
  readonly followUp: string | undefined;
  /** Ids. */
  readonly documents: readonly string[];
  /** Only the papers of these notices; of all if left out. */
  readonly notices?: readonly string[] | undefined;
}

/** Throws as `gatherPapers` does. */
export function papersToApprove(order: ApprovalOrder): readonly Paper[] {
  const { workspace, fonts, campaigns, followUp, documents, notices } = order;
  return campaigns
    .flatMap((campaign) => {
      const gathered = gatherPapers({ workspace, campaign, fonts, notices });
      return documents.flatMap((id) => gathered.of(id));
    })
    .filter((paper) => paper.followUp === followUp);
}
