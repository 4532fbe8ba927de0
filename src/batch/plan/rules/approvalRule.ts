/** Refuses a batch of papers that nobody has approved as they are now, where the workspace asks for it. */
import { Fault } from '../../../base/problems.js';
import { REMEDY } from '../../../campaign/schema/notices.js';
import { approvalStates } from '../../../check/approval/approvalStates.js';
import { approvalsFile } from '../../../check/approval/approvals.js';
import { papersToApprove } from '../../../check/approval/papersToApprove.js';
import { stateSentence } from '../../../check/rule/approvalState.js';
import type { BatchContext } from '../batchRequest.js';

/**
 * @param documents those that are mailed
 * @throws Fault APPROVAL_MISSING, and those of making the papers
 */
export function approvalRule({ mailing, ruled, fonts }: BatchContext, documents: readonly string[]): void {
  const { workspace, files } = ruled;
  if (workspace.settings.approval !== 'required') return;
  const followUp = mailing.notice === undefined ? mailing.name : undefined;
  const notices = [mailing.notice?.id ?? REMEDY];
  const papers = papersToApprove({ workspace, fonts, campaigns: files, followUp, documents, notices });
  const open = approvalStates(workspace, mailing.name, papers).filter(({ state }) => state !== 'stands');
  if (open.length === 0) return;
  throw new Fault('APPROVAL_MISSING', open.map(stateSentence).join(' '), {
    place: { file: approvalsFile(workspace, mailing.name) },
  });
}
