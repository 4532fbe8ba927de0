/** A campaign and a phase that has opened come in; the messages to its buyers stand in the outbox. */
import { nodeFiles } from '../../base/nodeFiles.js';
import { openWorkspace } from '../../campaign/workspace/openWorkspace.js';
import { type NotifiedBuyers, notifyBuyers } from '../../disclose/notifyBuyers.js';
import { noticeJson, noticeReport } from '../noticeReport.js';
import { printJson, type Session } from '../session.js';
import { withStore } from '../withStore.js';

interface NotifyArguments {
  readonly workspace: string;
  readonly campaign: string;
  readonly phase?: number | undefined;
  readonly json: boolean;
}

export async function notify(session: Session, { phase, json, ...args }: NotifyArguments): Promise<void> {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const campaign = workspace.campaign(args.campaign);
  const now = new Date().toISOString();
  const told = await withStore(args.workspace, (store) =>
    notifyBuyers({ workspace, campaign, phase, store, now }),
  );
  const { refused, addressMissing, phaseUnknown } = told;
  session.exit = [refused, addressMissing, phaseUnknown].some(({ length }) => length > 0) ? 1 : 0;
  if (json) return printJson(session, { campaign: campaign.code, phase, ...noticeJson(told) });
  const what = phase === undefined ? campaign.code : `phase ${phase} of ${campaign.code}`;
  session.terminal.out(`Remedy available, ${what}:\n${report(told)}`);
}

function report(told: NotifiedBuyers): string {
  const done = told.remedied > 0 ? `  ${told.remedied} have had the remedy.\n` : '';
  const missing = told.addressMissing.map(
    (vin) => `  …${vin.slice(-8)}  has no email address: tell its buyer yourself\n`,
  );
  const unknown = told.phaseUnknown.map(
    (vin) => `  …${vin.slice(-8)}  nobody knows its phase: import its vehicle, or tell its buyer yourself\n`,
  );
  return `${noticeReport(told)}${done}${missing.join('')}${unknown.join('')}`;
}
