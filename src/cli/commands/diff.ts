/** `diff`: what a revision changed in each document, in words, for whoever reviews it. */
import type { Argv, CommandModule } from 'yargs';
import { isIsoDay } from '../../base/isoDay.js';
import { nodeFiles } from '../../base/nodeFiles.js';
import { Fault } from '../../base/problems.js';
import { openWorkspace, type Workspace } from '../../campaign/openWorkspace.js';
import type { Campaign } from '../../campaign/schema.js';
import { compareRevisions } from '../../render/compareRevisions.js';
import { campaignSource, templateFolders } from '../../render/letterSource.js';
import { diffJson, diffText } from '../diffReport.js';
import { campaignOption, jsonOption, workspaceOption } from '../options.js';
import { printJson, type Session } from '../session.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      from: {
        type: 'string',
        describe: 'Day of the earlier revision; the one before the newest change when left out',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 diff --campaign 23LJ01 --from 2023-12-21', 'compares with campaigns/23LJ01@2023-12-21.yaml');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const diffCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'diff',
  describe: 'Say in words what a revision changed, by document and section',
  builder: options,
  handler: (args) => {
    const workspace = openWorkspace(args.workspace, nodeFiles);
    const campaign = workspace.campaign(args.campaign);
    const before = earlier(workspace, campaign, args.from);
    const documents = compareRevisions(
      campaignSource(workspace, before),
      campaignSource(workspace, campaign),
      templateFolders(workspace),
    );
    const result = { campaign: campaign.code, from: newestDay(before, args.from), documents };
    if (args.json) return printJson(session, diffJson(result));
    session.terminal.out(diffText(result));
  },
});

function earlier(workspace: Workspace, campaign: Campaign, from: string | undefined): Campaign {
  if (from !== undefined && !isIsoDay(from))
    throw new Fault('USAGE', `--from ${from} is no day`, { hint: 'a day is written 2023-12-21' });
  if (from !== undefined) return workspace.revision(campaign.code, from);
  const before = workspace.before(campaign);
  if (before !== undefined) return before;
  throw new Fault('REVISION_UNKNOWN', `no earlier revision of ${campaign.code} stands beside it`);
}

function newestDay(before: Campaign, from: string | undefined): string | undefined {
  return from ?? before.revisions[0]?.date;
}
