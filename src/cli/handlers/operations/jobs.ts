/** Lists the jobs of the queue, shows one, cancels it, or tries it again. */
import { formatFault } from '../../../base/problems.js';
import type { OrderStatus } from '../../../jobs/queue/jobShapes.js';
import { type OrderQueue, openOrderQueue } from '../../../jobs/queue/orderQueue.js';
import { faultFrom, jobsTable, jobText } from '../../reports/jobsReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withQueue } from './withQueue.js';

interface Shared {
  readonly workspace: string;
  readonly json: boolean;
}

export async function list(
  session: Session,
  { workspace, json, limit }: Shared & { readonly limit: number },
): Promise<void> {
  const jobs = await withQueue(workspace, (queue) => openOrderQueue(queue).list(limit));
  if (json) printJson(session, { jobs: jobs.map(jobJson) });
  else session.terminal.out(jobsTable(jobs));
}

type OfOne = (session: Session, args: Shared & { readonly id: string }) => Promise<void>;

/** Shows what became of the job. */
const ofOne =
  (act: (queue: OrderQueue, id: string) => Promise<OrderStatus>): OfOne =>
  async (session, { workspace, json, id }) => {
    const job = await withQueue(workspace, (queue) => act(openOrderQueue(queue), id));
    if (json) printJson(session, { job: jobJson(job) });
    else session.terminal.out(jobText(job));
  };

export const show: OfOne = ofOne((queue, id) => queue.find(id));
export const cancel: OfOne = ofOne((queue, id) => queue.cancel(id));
export const retry: OfOne = ofOne((queue, id) => queue.retry(id));

function jobJson({ fault, result, ...job }: OrderStatus): object {
  const failed = fault === undefined ? undefined : faultFrom(fault);
  return {
    ...job,
    fault: failed && { code: failed.code, message: failed.message, text: formatFault(failed) },
    exit: result?.exit,
    report: result?.report,
  };
}
