/** Does the jobs of the queue that are no batches: sending, notifying, reports, and what retention removes. */
import { nodeFiles } from '../../../base/files/nodeFiles.js';
import { openWorkspace } from '../../../campaign/workspace/openWorkspace.js';
import { purgeFilings } from '../../../disclose/filings/purgeFilings.js';
import { toShared } from '../../../jobs/kinds/sharedPaths.js';
import type { OrderResult } from '../../../jobs/queue/jobShapes.js';
import type { JobHandler, JobTools } from '../../../jobs/work/handler.js';
import { openSmtpTransport } from '../../../mail/delivery/openSmtpTransport.js';
import { smtpSettings } from '../../../mail/delivery/smtpSettings.js';
import { keepSending } from '../../../mail/queue/keepSending.js';
import { sendDue } from '../../../mail/queue/sendDue.js';
import { SEND_POLICY } from '../../../mail/queue/sendPolicy.js';
import { filer } from '../../process/filer.js';
import type { Session } from '../../terminal/session.js';
import { notifyBuyersOf } from '../compliance/notify.js';
import { writeReport } from '../compliance/report.js';
import { senderParts } from '../compliance/senderParts.js';
import { withOutbox, withStore } from '../withStore.js';
import {
  type NotifyOrder,
  notifyHere,
  type ReportOrder,
  reportHere,
  type SendOrder,
} from './officeOrders.js';

/** Their results are counts: the queue keeps nothing that tells who somebody is. */
export function officeJobs(session: Session, workspace: string) {
  return {
    send: handler((order: SendOrder, { signal }) => send(session, workspace, order, signal)),
    notify: handler(async (order: NotifyOrder) => {
      const { notified, exit, ...made } = await notifyBuyersOf(workspace, notifyHere(workspace, order));
      const { queued, known, withoutAddress, remedied } = notified;
      const calls = notified.callList.length;
      const refused = notified.refused.length;
      return {
        exit,
        report: { campaign: made.campaign.code, queued, known, withoutAddress, remedied, refused, calls },
      };
    }),
    report: handler(async (order: ReportOrder) => {
      const { made, file } = await writeReport(workspace, reportHere(workspace, order));
      return { exit: 0, report: { campaign: made.code, asOf: made.asOf, file: toShared(workspace, file) } };
    }),
    purge: handler(() =>
      withStore(workspace, async (store) => {
        const { filings, refusals } = await purgeFilings({
          ...{ workspace: openWorkspace(workspace, nodeFiles), store, now: filer().now, doIt: true },
        });
        return { exit: 0, report: { filings: filings.length, refusals: refusals.length } };
      }),
    ),
  } as const;
}

function handler<Order>(work: (order: Order, tools: JobTools) => Promise<OrderResult>): JobHandler {
  return { work: async (job, tools) => ({ output: { result: await work(job.data as Order, tools) } }) };
}

/** @throws Fault what stopped the sending: the messages left are queued */
async function send(
  session: Session,
  workspace: string,
  { wait, connections, perSecond }: SendOrder,
  signal: AbortSignal,
): Promise<OrderResult> {
  const policy = { ...SEND_POLICY, connections, perSecond };
  const transport = await openSmtpTransport(smtpSettings(process.env), connections);
  try {
    return await withOutbox(workspace, async (outbox) => {
      const parts = { ...senderParts(session, outbox, transport), log: () => undefined };
      const { stopped, serverFault, ...report } = await (wait ? keepSending : sendDue)(parts, policy, signal);
      const fault = stopped ?? serverFault;
      if (fault !== undefined) throw fault;
      const { queued } = await outbox.counts();
      return { exit: report.failed > 0 ? 1 : 0, report: { ...report, left: queued } };
    });
  } finally {
    await transport.close();
  }
}
