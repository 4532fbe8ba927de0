/** Asks the rules of the document that `render` made; those that need a dictionary are not asked. */
import { unlessFault } from '../../../base/unlessFault.js';
import { noticeAsked } from '../../../campaign/notices/noticeAsked.js';
import { REMEDY } from '../../../campaign/schema/notices.js';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { checkCampaign } from '../../../check/engine/checkCampaign.js';
import type { Finding } from '../../../check/engine/finding.js';
import { RULES } from '../../../check/rules/allRules.js';
import type { Rendered } from '../../../render/renderRequest.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import { documentKind } from '../../../shapes/documents/documentKinds.js';
import { mailingName } from '../../arguments/mailingName.js';
import type { RenderArguments } from './renderedFrom.js';

/**
 * Looks at the variant that was made. Nothing for a revision that was sent, which nobody can correct. What keeps a rule
 * from reading the files is told by `check`.
 */
export function rulesOfRender(
  workspace: Workspace,
  args: RenderArguments,
  { made }: Rendered,
): readonly Finding[] {
  const name = mailingName(args);
  const files =
    'campaign' in name
      ? [workspace.campaign(name.campaign)]
      : workspace.followed(workspace.followUp(name.followUp));
  return files.flatMap((campaign) => {
    if (workspace.printedIn(campaign) !== workspace) return [];
    const notice = 'campaign' in name ? noticeAsked(campaign, name.campaign, args.notice) : undefined;
    return (
      unlessFault(
        () =>
          checkCampaign({
            workspace,
            campaign,
            fonts: workspaceFonts(workspace),
            rules: RULES,
            documents: documentsOf(args, made),
            made: made?.map(({ letter, ...each }) => ({ ...each, compose: () => letter })),
            notices: [notice ?? REMEDY],
          }).findings,
      ) ?? []
    );
  });
}

function documentsOf({ document, format }: RenderArguments, made: Rendered['made']): readonly string[] {
  if (made !== undefined) return [...new Set(made.map(({ variant }) => variant.document))];
  const message = format === 'email' ? documentKind('campaign', document)?.message : undefined;
  return [message ?? document];
}
