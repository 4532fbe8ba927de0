/** Waits for the end of a queued order, with a progress bar, and returns its result as if it had been done here. */

import { faultOf } from '../../../base/faultMessage.js';
import { Fault, formatFault } from '../../../base/problems.js';
import { followOrder } from '../../../jobs/queue/followOrder.js';
import type { JobProgress, OrderResult } from '../../../jobs/queue/jobShapes.js';
import type { OrderQueue } from '../../../jobs/queue/orderQueue.js';
import { pause } from '../../process/pause.js';
import type { Session } from '../../terminal/session.js';

/** @throws Fault what the order failed with; JOB_CANCELED; INTERRUPTED if it was not waited for to the end */
export async function followed(
  session: Session,
  queue: OrderQueue,
  id: string,
  progress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<OrderResult> {
  const short = id.slice(0, 8);
  const { err } = session.terminal;
  err(`job ${short} is queued\n`);
  const status = await followOrder(queue, id, {
    ...{ progress, signal, wait: pause },
    note: (what) =>
      err(
        what === 'no worker'
          ? 'no worker has taken it yet: start one with noticepress work\n'
          : `${formatFault(what)}\nwaiting for it; the job is not lost\n`,
      ),
  });
  if (status === undefined)
    throw new Fault('INTERRUPTED', `job ${short} goes on without you`, {
      hint: `noticepress jobs show ${short} tells how far it is, jobs cancel ${short} ends it`,
    });
  if (status.state === 'canceled') throw new Fault('JOB_CANCELED', `job ${short} was canceled`);
  if (status.fault !== undefined) throw faultOf(status.fault);
  if (status.result === undefined) throw new Error(`job ${id} ended without a result`);
  return status.result;
}
