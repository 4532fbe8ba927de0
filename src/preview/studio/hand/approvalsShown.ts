/** Gathers what is approved of a campaign or follow-up, and what there is to approve of the paper that is shown. */
import { keptWith } from '../../../base/keptWith.js';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { approvalStates, hashOfPapers, isOf } from '../../../check/approval/approvalStates.js';
import { papersToApprove } from '../../../check/approval/papersToApprove.js';
import type { Approvable, ApprovalState } from '../../../check/rule/approvalState.js';
import type { Paper } from '../../../check/rule/paper.js';
import { documentKinds } from '../../../shapes/documents/documentKinds.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import type { View } from '../view.js';

/** The paper as it is now. */
export interface ToApprove extends Approvable {
  readonly sha256: string;
  /** How many variants are approved at once. */
  readonly variants: number;
}

export interface ShownApprovals {
  /** Code of the campaign, or name of the follow-up. */
  readonly name: string;
  readonly states: readonly ApprovalState[];
  /** Undefined for a message and for the package, whose documents are approved one by one. */
  readonly paper: ToApprove | undefined;
  /** Whether a batch asks for it. */
  readonly isRequired: boolean;
}

/** @throws Fault of merging and composing the papers, and of the file of approvals */
export function approvalsShown(workspace: Workspace, fonts: FontBook, view: View): ShownApprovals {
  const name = view.followUp ?? view.campaign;
  const papers = papersOf(workspace, fonts, view);
  const own = papers.filter(isOf(approvableOf(view, papers)));
  return {
    name,
    states: approvalStates(workspace, name, papers),
    paper:
      own.length === 0
        ? undefined
        : { ...approvableOf(view, papers), sha256: hashOfPapers(own), variants: own.length },
    isRequired: workspace.settings.approval === 'required',
  };
}

/** Papers for dealers are in one language, and belong to every notice; those of a follow-up belong to none of the view. */
function approvableOf(
  { document, followUp, language, notice = 'remedy' }: View,
  papers: readonly Paper[],
): Approvable {
  const own = papers.filter((paper) => paper.document === document);
  const isIn = own.some((paper) => paper.language === language);
  const [first] = own;
  return {
    document,
    language: isIn ? language : (first?.language ?? language),
    notice: first?.reader === 'dealer' || followUp !== undefined ? (first?.notice.id ?? notice) : notice,
  };
}

function papersOf(workspace: Workspace, fonts: FontBook, { campaign, followUp }: View): readonly Paper[] {
  return keptWith(workspace, `papers ${campaign} ${followUp ?? ''}`, () => {
    const campaigns =
      followUp === undefined
        ? [workspace.campaign(campaign)]
        : workspace.followed(workspace.followUp(followUp));
    const kinds = documentKinds(followUp === undefined ? 'campaign' : 'follow_up');
    return papersToApprove({ workspace, fonts, campaigns, followUp, documents: kinds.map(({ id }) => id) });
  });
}
