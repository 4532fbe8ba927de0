/** Tells what became of the approvals of a campaign and of the follow-ups that name it. */
import { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { documentKinds } from '../../shapes/documents/documentKinds.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Papers } from '../papers/gatherPapers.js';
import type { ApprovalState } from '../rule/approvalState.js';
import type { Paper } from '../rule/paper.js';
import { approvalStates } from './approvalStates.js';
import { readApprovals } from './approvals.js';
import { papersToApprove } from './papersToApprove.js';

interface Asked {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly fonts: FontBook;
  /** Of the campaign. */
  readonly papers: Papers;
}

/** Nothing is drawn for a file of which nobody approved, or has to approve, a paper. */
export function askedApprovals(asked: Asked): readonly ApprovalState[] {
  const { workspace, campaign, papers } = asked;
  const own = statesOf(workspace, campaign.code, () =>
    documentKinds('campaign').flatMap(({ id }) => papers.of(id)),
  );
  return [...own, ...workspace.followUpNames().flatMap((name) => statesOfFollowUp(asked, name))];
}

/** A follow-up is approved with the papers of all its campaigns. What is wrong with its file is said when it is rendered. */
function statesOfFollowUp({ workspace, campaign, fonts }: Asked, name: string): readonly ApprovalState[] {
  try {
    const followUp = workspace.followUp(name);
    if (!followUp.campaigns.includes(campaign.code)) return [];
    const documents = documentKinds('follow_up').map(({ id }) => id);
    const campaigns = workspace.followed(followUp);
    const states = statesOf(workspace, name, () =>
      papersToApprove({ workspace, fonts, campaigns, followUp: name, documents }),
    );
    return states.map((state) => ({ ...state, followUp: name }));
  } catch (error) {
    if (error instanceof Fault && error.place?.file?.includes('approvals') !== true) return [];
    throw error;
  }
}

function statesOf(
  workspace: Workspace,
  name: string,
  papers: () => readonly Paper[],
): readonly ApprovalState[] {
  const isRequired = workspace.settings.approval === 'required';
  if (!isRequired && readApprovals(workspace, name).length === 0) return [];
  return approvalStates(workspace, name, papers()).filter(({ state }) => isRequired || state !== 'none');
}
