/** Makes an evidence folder for a campaign, or for what was sent in a month. */
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { assertNotReserved } from '../../../base/files/reservedName.js';
import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { shortValue } from '../../../base/text/shortened.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { writeEvidence } from '../../../mailings/evidence/writeEvidence.js';
import { workspaceFonts } from '../../../render/workspaceFonts.js';
import type { Mailing } from '../../../shapes/mailings/mailings.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { readableCampaigns } from '../../arguments/readableCampaigns.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStoreIfAny } from '../withStore.js';

interface EvidenceArguments {
  readonly workspace: string;
  readonly campaign?: string | undefined;
  readonly month?: string | undefined;
  readonly out: string;
  readonly json: boolean;
}

export async function evidence(session: Session, args: EvidenceArguments): Promise<void> {
  const { out, json } = args;
  const workspace = openWorkspace(args.workspace, nodeFiles);
  assertNotReserved(out, process.platform);
  assertNotInput(out, inputsOf(workspace, {}));
  const made = await withStoreIfAny(args.workspace, async (store) => {
    const mailings = (await store?.mailings.mailings()) ?? [];
    const campaigns = asked(workspace, args, mailings);
    const mailingsOf = async ({ code }: Campaign) => mailings.filter(({ campaign }) => campaign === code);
    return writeEvidence({ workspace, fonts: workspaceFonts(workspace), campaigns, mailingsOf, out });
  });
  if (json) return printJson(session, { folder: out, ...made });
  const papers = Object.entries(made.papers).map(([code, count]) => `${code}: ${plural(count, 'paper')}`);
  session.terminal.out(`${out}: ${papers.join(', ')}, with index.pdf and index.json.\n`);
}

function asked(
  workspace: Workspace,
  { campaign, month }: EvidenceArguments,
  mailings: readonly Mailing[],
): readonly Campaign[] {
  if (campaign !== undefined) return [workspace.campaign(campaign)];
  if (month === undefined) throw new Fault('USAGE', 'give --campaign or --month');
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new Fault('USAGE', `--month ${shortValue(month)} is not a month`, { hint: 'write it as 2026-03' });
  const inMonth = (day: string): boolean => day.startsWith(month);
  const sent = readableCampaigns(workspace)
    .filter(({ kind }) => kind !== 'safety_recall')
    .filter(
      ({ code, published }) =>
        Object.values(published).some(inMonth) ||
        mailings.some((mailing) => mailing.campaign === code && inMonth(mailing.day)),
    );
  if (sent.length > 0) return sent;
  throw new Fault('MAILING_MISSING', `nothing that is no recall was published or mailed in ${month}`);
}
