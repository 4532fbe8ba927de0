/** Prints what changed between a campaign and an earlier revision of it. */

import { isIsoDay } from '../../../base/facts/isoDay.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { Fault } from '../../../base/problems.js';
import { shortValue } from '../../../base/text/shortened.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { lockedChanges } from '../../../campaign/workspace/lockedChanges.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { compareRevisions } from '../../../render/compareRevisions.js';
import { campaignSource } from '../../../render/letters/letterSource.js';
import { diffJson, diffText } from '../../reports/diffReport.js';
import { printJson, type Session } from '../../terminal/session.js';

interface DiffArguments {
  readonly workspace: string;
  readonly campaign: string;
  readonly from?: string | undefined;
  readonly json: boolean;
}

export function diff(session: Session, { from, json, ...args }: DiffArguments): void {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const campaign = workspace.campaign(args.campaign);
  const before = earlier(workspace, campaign, from);
  const documents = compareRevisions(campaignSource(workspace, before), campaignSource(workspace, campaign));
  const locked = lockedChanges(before, campaign);
  const settled = before.settlement?.approved;
  const result = { campaign: campaign.code, from: newestDay(before, from), documents, locked, settled };
  if (json) printJson(session, diffJson(result));
  else session.terminal.out(diffText(result));
}

function earlier(workspace: Workspace, campaign: Campaign, from: string | undefined): Campaign {
  if (from !== undefined && !isIsoDay(from))
    throw new Fault('USAGE', `--from ${shortValue(from)} is not a calendar date`, {
      hint: 'write it as 2023-12-21',
    });
  if (from !== undefined) return workspace.revision(campaign.code, from);
  const before = workspace.before(campaign);
  if (before !== undefined) return before;
  throw new Fault('REVISION_UNKNOWN', `there is no earlier revision of ${campaign.code}`);
}

function newestDay(before: Campaign, from: string | undefined): string | undefined {
  return from ?? before.revisions[0]?.date;
}
