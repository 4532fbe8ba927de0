/** Says who approved the papers of a campaign, and whether they have changed since. */
import { noticesOf } from '../../campaign/notices/noticeFacts.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { approvalStates } from '../../check/approval/approvalStates.js';
import { readApprovals } from '../../check/approval/approvals.js';
import { gatherPapers } from '../../check/papers/gatherPapers.js';
import type { ApprovalState } from '../../check/rule/approvalState.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';

/** In the order of the papers, which are gathered only where there are any. @throws Fault as `approvalStates` does */
export function paperApprovals(
  workspace: Workspace,
  campaign: Campaign,
  fonts: FontBook,
): readonly ApprovalState[] {
  const given = readApprovals(workspace, campaign.code);
  if (given.length === 0) return [];
  const notices = noticesOf(campaign).map(({ id }) => id);
  const papers = gatherPapers({ workspace, campaign, fonts, notices });
  const approved = [...new Set(given.map(({ document }) => document))].flatMap((id) => papers.of(id));
  return approvalStates(workspace, campaign.code, approved);
}
