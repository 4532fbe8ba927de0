/** Tells which papers stand approved as they are now: any change of what a paper prints voids its approval. */
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { sheetSvg } from '../../print/html/sheetSvg.js';
import type { Approvable, ApprovalState } from '../rule/approvalState.js';
import type { Paper } from '../rule/paper.js';
import { readApprovals } from './approvals.js';

/** Hash of all pages of these papers, drawn for invented records. Throws as composing them does. */
export function hashOfPapers(papers: readonly Paper[]): string {
  const pages = papers.flatMap(({ compose }) => (compose === undefined ? [] : sheetSvg(compose(), {})));
  return sha256Of(pages.join('\n'));
}

export const isOf =
  ({ document, notice, language }: Approvable) =>
  (paper: Paper): boolean =>
    paper.document === document && paper.notice.id === notice && paper.language === language;

/**
 * In the order of the papers. Pages are drawn only where there is an approval to compare with.
 *
 * @param name code of the campaign, or name of the follow-up
 * @throws Fault as `readApprovals` does, and as composing the papers does
 */
export function approvalStates(
  workspace: Pick<Workspace, 'dir'>,
  name: string,
  papers: readonly Paper[],
): readonly ApprovalState[] {
  const given = readApprovals(workspace, name);
  return approvablesIn(papers).map((approvable) => {
    const approval = given.findLast(
      (each) =>
        each.document === approvable.document &&
        each.notice === approvable.notice &&
        each.language === approvable.language,
    );
    if (approval === undefined) return { ...approvable, approval, state: 'none' };
    const stands = hashOfPapers(papers.filter(isOf(approvable))) === approval.sha256;
    return { ...approvable, approval, state: stands ? 'stands' : 'void' };
  });
}

function approvablesIn(papers: readonly Paper[]): readonly Approvable[] {
  const found = new Map<string, Approvable>();
  for (const { document, notice, language, compose } of papers)
    if (compose !== undefined)
      found.set([document, notice.id, language].join(' '), { document, notice: notice.id, language });
  return [...found.values()];
}
