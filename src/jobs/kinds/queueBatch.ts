/** Puts a batch into the queue. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Fault } from '../../base/problems.js';
import type { MailingName } from '../../batch/plan/batchContext.js';
import type { BatchContext, BatchRequest } from '../../batch/plan/batchRequest.js';
import { planBatch } from '../../batch/plan/planBatch.js';
import type { OrderQueue } from '../queue/orderQueue.js';
import { type BatchOrder, batchOrder } from './batchOrder.js';

/**
 * It is planned here once, so that what cannot be made is refused at once, and workers make what was planned or nothing.
 *
 * @returns id of the order; that of the one which is making this batch there already, if there is one
 * @throws Fault those of `planBatch`; BATCH_DIFFERS if another batch is being made in that folder
 */
export async function queueBatch(
  queue: OrderQueue,
  workspace: string,
  mailing: MailingName,
  request: BatchRequest,
  context: BatchContext,
): Promise<string> {
  const { fingerprint } = await planBatch(request, context);
  const order = batchOrder(workspace, mailing, request, fingerprint);
  const id = randomUUID();
  const label = `${context.mailing.name} to ${basename(order.request.out)}`;
  const there = await queue.submit({ id, kind: 'batch', order: id, label, data: order }, order.request.out);
  if ((there.data as BatchOrder).fingerprint !== fingerprint)
    throw new Fault('BATCH_DIFFERS', `job ${there.id.slice(0, 8)} is making another batch there`, {
      place: { file: request.out },
    });
  return there.id;
}
