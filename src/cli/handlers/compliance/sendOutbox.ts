/** Sends what is due in the outbox of a workspace, and reports the outcome. */
import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { openFileTransport } from '../../../mail/delivery/openFileTransport.js';
import { openSmtpTransport } from '../../../mail/delivery/openSmtpTransport.js';
import { smtpSettings } from '../../../mail/delivery/smtpSettings.js';
import { keepSending } from '../../../mail/queue/keepSending.js';
import { type SendReport, sendDue } from '../../../mail/queue/sendDue.js';
import { SEND_POLICY, type SendPolicy } from '../../../mail/queue/sendPolicy.js';
import type { Outbox } from '../../../shapes/mail/outbox.js';
import type { Transport } from '../../../shapes/mail/transport.js';
import { stopSignal } from '../../process/stopSignal.js';
import { type Left, sendSummary } from '../../reports/outboxReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withOutbox } from '../withStore.js';
import { senderParts } from './senderParts.js';

interface SendArguments {
  readonly workspace: string;
  /** Continue until nothing is left. */
  readonly wait: boolean;
  readonly connections: number;
  /** Most messages a second. */
  readonly rate?: number | undefined;
  /** Folder for .eml files instead of sending. */
  readonly toFolder?: string | undefined;
  readonly queue: boolean;
  readonly json: boolean;
}

export async function sendOutbox(session: Session, options: SendArguments): Promise<void> {
  const policy = policyFrom(options);
  if (options.queue) return queued(session, options, policy);
  const transport = await transportFrom(options, policy);
  const stop = stopSignal(session.terminal);
  try {
    await withOutbox(options.workspace, async (outbox) => {
      const run = options.wait ? keepSending : sendDue;
      const sent = await run(senderParts(session, outbox, transport), policy, stop.signal);
      const left = await leftIn(outbox);
      printReport(session, options, sent, left);
      if (stop.signal.aborted && left.queued > 0) throw interrupted(left);
    });
  } finally {
    stop.release();
    await transport.close();
  }
}

async function queued(session: Session, options: SendArguments, policy: SendPolicy): Promise<void> {
  const { workspace, wait, json, toFolder } = options;
  if (toFolder !== undefined)
    throw new Fault('USAGE', 'a worker sends by SMTP: remove --to-folder, or --queue');
  const { connections, perSecond } = policy;
  const { queuedOffice } = await import('../operations/queuedOffice.js');
  const data = { wait, connections, perSecond };
  return queuedOffice(session, { workspace, kind: 'send', label: 'outbox', data, json });
}

function policyFrom({ connections, rate }: SendArguments): SendPolicy {
  if (connections > 100) throw new Fault('USAGE', '--connections must be at most 100');
  if (rate !== undefined && !(rate > 0)) throw new Fault('USAGE', '--rate must be a number above 0');
  return { ...SEND_POLICY, connections, perSecond: rate };
}

async function transportFrom(options: SendArguments, policy: SendPolicy): Promise<Transport> {
  const folder = options.toFolder;
  if (folder !== undefined) return openFileTransport(folder);
  return openSmtpTransport(smtpSettings(process.env), policy.connections);
}

async function leftIn(outbox: Outbox): Promise<Left> {
  const { queued, sending } = await outbox.counts();
  return { queued, held: sending, next: await outbox.nextDue() };
}

function printReport(session: Session, { json }: SendArguments, report: SendReport, left: Left): void {
  const { stopped: ended, serverFault, ...totals } = report;
  const stopped = ended ?? serverFault;
  session.exit = report.failed > 0 ? 1 : 0;
  if (json) printJson(session, { ...totals, stopped: stopped?.code, left });
  else session.terminal.out(sendSummary(report, left));
  if (stopped !== undefined) throw stopped;
}

const interrupted = ({ queued }: Left): Fault =>
  new Fault('INTERRUPTED', `sending was stopped with ${plural(queued, 'message')} still queued`, {
    hint: 'run noticepress outbox send again to continue',
  });
