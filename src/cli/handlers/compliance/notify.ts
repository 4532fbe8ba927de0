/** Queues the messages to buyers when a phase opens. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { type NotifiedBuyers, notifyBuyers } from '../../../disclose/messages/notifyBuyers.js';
import { noticeJson, noticeReport } from '../../reports/noticeReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withStore } from '../withStore.js';

interface NotifyArguments {
  readonly workspace: string;
  readonly campaign: string;
  readonly phase?: number | undefined;
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
  readonly remedied?: string | undefined;
  readonly json: boolean;
}

export async function notify(session: Session, { phase, json, ...args }: NotifyArguments): Promise<void> {
  const workspace = openWorkspace(args.workspace, nodeFiles);
  const campaign = workspace.campaign(args.campaign);
  const now = new Date().toISOString();
  const { owners, vehicles, remedied } = args;
  const files = { owners, vehicles, remedied };
  const notified = await withStore(args.workspace, (store) =>
    notifyBuyers({ workspace, campaign, phase, store, files, now }),
  );
  const { refused, addressMissing, phaseUnknown } = notified;
  session.exit = [refused, addressMissing, phaseUnknown].some(({ length }) => length > 0) ? 1 : 0;
  if (json) return printJson(session, { campaign: campaign.code, phase, ...noticeJson(notified) });
  const what = phase === undefined ? campaign.code : `phase ${phase} of ${campaign.code}`;
  session.terminal.out(`Remedy available, ${what}:\n${report(notified)}`);
}

function report(notified: NotifiedBuyers): string {
  const done = notified.remedied > 0 ? `  ${notified.remedied} skipped: the remedy is done.\n` : '';
  const missing = notified.addressMissing.map(
    (vin) => `  …${vin.slice(-8)}  its buyer has no email address; notify them another way\n`,
  );
  const unknown = notified.phaseUnknown.map(
    (vin) =>
      `  …${vin.slice(-8)}  its phase is unknown; import the vehicle, or notify the buyer another way\n`,
  );
  return `${noticeReport(notified)}${done}${missing.join('')}${unknown.join('')}`;
}
