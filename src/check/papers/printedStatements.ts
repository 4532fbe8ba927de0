/** The prescribed texts that the papers of a recall print, each once. */
import { unlessFault } from '../../base/unlessFault.js';
import { asNotice } from '../../campaign/notices/asNotice.js';
import type { Campaign, SpokenNotice } from '../../campaign/schema/campaignSchema.js';
import type { Statement } from '../../campaign/statutory/chooseStatements.js';
import { statuteMaker } from '../../campaign/statutory/statuteMaker.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { documentKinds } from '../../shapes/documents/documentKinds.js';

/** Empty for what is no safety recall. A paper that cannot be made for a phase prints nothing. */
export function printedStatements(
  workspace: Workspace,
  file: Campaign,
  notices: readonly SpokenNotice[],
): readonly Statement[] {
  if (file.kind !== 'safety_recall') return [];
  const statuteOf = statuteMaker();
  const byId = new Map<string, Statement>();
  for (const { id } of notices) {
    const { campaign } = asNotice(file, file.notices?.[id] && id);
    const brand = workspace.brandOf(campaign);
    const phases =
      campaign.phases.length === 0 ? [undefined] : campaign.phases.map(({ number }) => String(number));
    for (const kind of documentKinds('campaign')) {
      if (campaign[kind.section] === undefined) continue;
      for (const phase of phases)
        for (const statement of statementsOf(() => statuteOf({ campaign, brand, document: kind.id, phase })))
          byId.set(`${statement.id} ${statement.early}`, statement);
    }
  }
  return [...byId.values()];
}

function statementsOf(
  make: () => { readonly statements: readonly Statement[] } | undefined,
): readonly Statement[] {
  return unlessFault(() => make()?.statements) ?? [];
}
