/** Has a batch made by the workers of the queue, and waits for it. */
import { resolve } from 'node:path';
import { isObjectAddress, objectAddress } from '../../../base/files/objectAddress.js';
import type { MailingName } from '../../../batch/plan/batchContext.js';
import type {
  BatchContext,
  BatchRequest,
  BatchResult,
  BatchStep,
  Progress,
} from '../../../batch/plan/batchRequest.js';
import { NOTHING_FOUND } from '../../../check/engine/finding.js';
import { queueBatch } from '../../../jobs/kinds/queueBatch.js';
import { openOrderQueue } from '../../../jobs/queue/orderQueue.js';
import type { Session } from '../../terminal/session.js';
import { followed } from './followed.js';
import { withQueue } from './withQueue.js';

const shownOut = (out: string): string => (isObjectAddress(out) ? objectAddress(out).url : resolve(out));

type Report = Pick<BatchResult, 'kind' | 'summary'> & { readonly findings: BatchResult['rules']['findings'] };

export function queuedBatch(
  session: Session,
  workspace: string,
  mailing: MailingName,
  request: BatchRequest,
  context: BatchContext,
  progress: Progress,
  signal: AbortSignal,
): Promise<BatchResult> {
  return withQueue(workspace, async (opened) => {
    const queue = openOrderQueue(opened);
    const id = await queueBatch(queue, workspace, mailing, request, context);
    const show = (at: { readonly step: string; readonly done: number; readonly total: number | undefined }) =>
      progress(at.step as BatchStep, at.done, at.total);
    const { exit, report } = await followed(session, queue, id, show, signal);
    const { kind, summary, findings } = report as Report;
    return { kind, folder: shownOut(request.out), summary, rules: { ...NOTHING_FOUND, findings }, exit };
  });
}
