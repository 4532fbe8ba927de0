/** Makes batches: one job prepares one, a job for each print file prints it, the last finishes and publishes it. */

import { nodeFiles } from '../../base/files/nodeFiles.js';
import { isObjectAddress } from '../../base/files/objectAddress.js';
import { Fault } from '../../base/problems.js';
import { batchContext } from '../../batch/plan/batchContext.js';
import type { BatchContext, BatchResult, BatchStep } from '../../batch/plan/batchRequest.js';
import { openPress } from '../../batch/press/shared/openPress.js';
import type { PrintOrder } from '../../batch/press/shared/printOrder.js';
import type { RemoteTools } from '../../batch/remote/remoteBatch.js';
import { finishRemote, prepareRemote, printInStore } from '../../batch/remoteStages.js';
import { finishShared, prepareShared } from '../../batch/sharedBatch.js';
import { openWorkspace } from '../../campaign/workspace/openWorkspace.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { jobId } from '../queue/insertJobs.js';
import type { NewJob, OrderResult, TakenJob } from '../queue/jobShapes.js';
import type { Done, JobHandler, JobTools } from '../work/handler.js';
import { type BatchOrder, mailingOf, requestOf } from './batchOrder.js';
import { fromShared } from './sharedPaths.js';

/** Data of a job that prints a file. */
interface PrintData {
  readonly out: string;
  readonly print: PrintOrder;
  /** Of the whole batch, for the job that finishes it. */
  readonly batch: BatchOrder;
}

/**
 * @param workspace its folder on this machine
 * @param remote what batches in a store of objects are made with
 * @param level of the print files that wait at the front of the queue
 */
export function batchJobs(
  workspace: string,
  fonts: FontBook,
  level: () => Promise<number>,
  remote: RemoteTools & { leave(): void },
) {
  const prepare: JobHandler = {
    async work(job, tools) {
      const order = job.data as BatchOrder;
      const request = requestOf(workspace, order);
      const resume = job.attempt > 0 || request.resume === true;
      const context = contextOf(workspace, order, fonts, tools, PREPARING);
      const asked = { request: { ...request, resume }, context, tools: remote };
      const prepared = isObjectAddress(request.out)
        ? await prepareRemote(asked, order.fingerprint)
        : await prepareShared(asked.request, context, order.fingerprint);
      if (prepared.kind !== 'prepared') return { output: { result: resultOf(prepared) } };
      const jobs = printJobs(job, order, prepared.orders, await level());
      return { output: {}, following: { jobs: jobs.length > 0 ? jobs : [finishJob(job, order)] } };
    },
  };
  const press = openPress(fonts);
  const print: JobHandler = {
    async work(job, { progress, signal, attempt }) {
      const { out, print: order, batch } = job.data as PrintData;
      const tell = (done: number): void => {
        if (signal.aborted) throw new Fault('INTERRUPTED', `printing ${order.name} was stopped`);
        progress({ step: 'print', done, total: job.units });
      };
      const printed = isObjectAddress(out)
        ? await printInStore(press, { out, tools: remote }, order, attempt, tell)
        : await press.print(fromShared(workspace, out), order, attempt, tell);
      const { name, sha256 } = printed.file;
      return {
        output: { file: name, sha256 },
        following: { join: { after: 'batch-print', job: finishJob(job, batch) } },
      };
    },
    rest() {
      press.rest();
      remote.leave();
    },
  };
  const finish: JobHandler = {
    async work(job, tools) {
      const order = job.data as BatchOrder;
      const context = contextOf(workspace, order, fonts, tools, FINISHING);
      const request = requestOf(workspace, order);
      const result = isObjectAddress(request.out)
        ? await finishRemote({ request, context, tools: remote }, order.fingerprint)
        : await finishShared(request, context, order.fingerprint);
      return { output: { result: resultOf(result) } } satisfies Done;
    },
  };
  return { batch: prepare, 'batch-print': print, 'batch-finish': finish } as const;
}

/** Steps that are shown; the last job goes through those of the first again, which takes a moment. */
const PREPARING: readonly BatchStep[] = ['plan', 'load', 'select', 'rules', 'proof', 'summary'];
const FINISHING: readonly BatchStep[] = ['tables', 'summary', 'upload'];

function contextOf(
  workspace: string,
  order: BatchOrder,
  fonts: FontBook,
  { progress, signal }: JobTools,
  shown: readonly BatchStep[],
): BatchContext {
  return batchContext({
    ...mailingOf(workspace, order),
    workspace: openWorkspace(workspace, nodeFiles),
    fonts,
    stop: signal,
    progress: (step, done, total) => {
      if (shown.includes(step)) progress({ step, done, total });
    },
  });
}

/**
 * The files of all batches are printed in turns, the next of each: a batch begins where the others are, so that a small one
 * does not wait for a large one, and a large one is not overtaken for ever.
 */
function printJobs(
  { id, order, label }: TakenJob,
  batch: BatchOrder,
  orders: readonly PrintOrder[],
  level: number,
): readonly NewJob[] {
  const { out } = batch.request;
  return orders.map((print, index) => ({
    id: jobId(id, print.name),
    kind: 'batch-print',
    order,
    label,
    units: print.last - print.first + 1,
    priority: -(level + index),
    data: { out, print, batch } satisfies PrintData,
  }));
}

const finishJob = ({ order, label }: TakenJob, batch: BatchOrder): NewJob => ({
  id: jobId(order, 'finish'),
  kind: 'batch-finish',
  order,
  label,
  data: batch,
});

function resultOf({ kind, folder, summary, rules, exit }: BatchResult): OrderResult {
  return { exit, report: { kind, folder, summary, findings: rules.findings } };
}
