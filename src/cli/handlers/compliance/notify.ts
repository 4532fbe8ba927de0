/** Queues the messages to buyers when a phase opens. */
import { dirname, join } from 'node:path';
import { assertNotInput } from '../../../base/files/assertNotInput.js';
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { saveFile } from '../../../base/files/saveFile.js';
import type { ExitCode } from '../../../base/problems.js';
import { csvRow } from '../../../base/text/csvRow.js';
import type { Campaign } from '../../../campaign/schema/campaignSchema.js';
import { openWorkspace, type Workspace } from '../../../campaign/workspace/openWorkspace.js';
import { type Call, type NotifiedBuyers, notifyBuyers } from '../../../disclose/messages/notifyBuyers.js';
import { prepareFolder } from '../../../disclose/papers/writeOut.js';
import { inputsOf } from '../../arguments/inputsOf.js';
import { noticeJson, noticeReport } from '../../reports/noticeReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { type NotifyOrder, sharedNotify } from '../operations/officeOrders.js';
import { withStore } from '../withStore.js';

interface NotifyArguments extends NotifyOrder {
  readonly workspace: string;
  readonly queue: boolean;
  readonly json: boolean;
}

export async function notify(
  session: Session,
  { workspace, queue, json, ...args }: NotifyArguments,
): Promise<void> {
  const { campaign, phase, owners, vehicles, remedied, callList } = args;
  const order = { campaign, phase, owners, vehicles, remedied, callList };
  if (queue) {
    const { queuedOffice } = await import('../operations/queuedOffice.js');
    const label = `remedy of ${campaign}${phase === undefined ? '' : `, phase ${phase}`}`;
    return queuedOffice(session, {
      workspace,
      kind: 'notify',
      label,
      data: sharedNotify(workspace, order),
      json,
    });
  }
  const { campaign: found, notified, list, exit } = await notifyBuyersOf(workspace, order);
  session.exit = exit;
  if (json)
    return printJson(session, {
      ...{ campaign: found.code, phase, ...noticeJson(notified) },
      call_list: { file: list, calls: notified.callList },
    });
  const what = phase === undefined ? found.code : `phase ${phase} of ${found.code}`;
  session.terminal.out(`Remedy available, ${what}:\n${report(notified, list)}`);
}

interface Notified {
  readonly campaign: Campaign;
  readonly notified: NotifiedBuyers;
  /** Path of the list of those to call. */
  readonly list: string;
  readonly exit: ExitCode;
}

/** Queues the messages, and writes the list of those to call. Done again, it queues what is new. */
export async function notifyBuyersOf(folder: string, order: NotifyOrder): Promise<Notified> {
  const workspace = openWorkspace(folder, nodeFiles);
  const campaign = workspace.campaign(order.campaign);
  const now = new Date().toISOString();
  const { phase, owners, vehicles, remedied } = order;
  const list = order.callList ?? callListPath(workspace, campaign, phase);
  assertNotInput(list, inputsOf(workspace, order));
  const files = { owners, vehicles, remedied };
  const notified = await withStore(folder, (store) =>
    notifyBuyers({ workspace, campaign, phase, store, files, now }),
  );
  writeCallList(list, notified.callList);
  const { refused, addressMissing, phaseUnknown } = notified;
  const exit = [refused, addressMissing, phaseUnknown].some(({ length }) => length > 0) ? 1 : 0;
  return { campaign, notified, list, exit };
}

function callListPath({ resolve }: Workspace, { code }: Campaign, phase: number | undefined): string {
  return resolve(join('data', `call-list-${code}${phase === undefined ? '' : `-${phase}`}.csv`));
}

/** Readable by its owner only. An empty list is written, too: an older one is out of date. */
function writeCallList(path: string, calls: readonly Call[]): void {
  prepareFolder(dirname(path));
  const rows = calls.map(({ name, phone, vin }) => csvRow([name, phone, vin]));
  saveFile(path, Buffer.from(`${csvRow(['name', 'phone', 'vin'])}${rows.join('')}`));
}

function report(notified: NotifiedBuyers, list: string): string {
  const done = notified.remedied > 0 ? `  ${notified.remedied} skipped: the remedy is done.\n` : '';
  const missing = notified.addressMissing.map(
    (vin) => `  …${vin.slice(-8)}  its buyer has no email address; call them\n`,
  );
  const calls = notified.callList.length === 0 ? '' : `  Names and phone numbers to call: ${list}\n`;
  const unknown = notified.phaseUnknown.map(
    (vin) =>
      `  …${vin.slice(-8)}  its phase is unknown; import the vehicle, or notify the buyer another way\n`,
  );
  return `${noticeReport(notified)}${done}${missing.join('')}${calls}${unknown.join('')}`;
}
