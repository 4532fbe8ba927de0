/** Makes a batch in stages that different processes do: one prepares it, any print its files, one finishes it. */
import { Fault } from '../base/problems.js';
import { type BatchFolders, batchFolders } from './folder/batchFolders.js';
import { hashFile } from './folder/hashFiles.js';
import { openPartial } from './folder/openPartial.js';
import { inBatchFolder } from './inBatchFolder.js';
import { prepareBatch } from './makeBatch.js';
import type { BatchContext, BatchRequest, BatchResult } from './plan/batchRequest.js';
import { type BatchPlan, planBatch } from './plan/planBatch.js';
import type { Workers } from './plan/workers.js';
import { beginRun } from './press/batchRun.js';
import { writePress } from './press/shared/pressFile.js';
import { type PrintOrder, printOrder } from './press/shared/printOrder.js';
import { finishPlanned } from './runBatch.js';

/** A batch whose files are yet to be printed. */
export interface SharedBatch {
  readonly kind: 'prepared';
  readonly orders: readonly PrintOrder[];
}

/** A worker of the queue uses one core, as there is one for each. */
const ONE: Workers = { most: 1, isAsked: true };

/**
 * Everything before the first letter. It can be done again at any time, and comes to the same orders.
 *
 * @param fingerprint of the batch that was asked for
 * @throws Fault BATCH_DIFFERS where the inputs, the workspace or the program are not those that were asked for; those of
 * `runBatch`
 */
export async function prepareShared(
  request: BatchRequest,
  context: BatchContext,
  fingerprint: string,
): Promise<SharedBatch | BatchResult> {
  const plan = await planAsked(request, context, fingerprint);
  const folders = batchFolders(request.out);
  return inBatchFolder(plan, folders, () => prepare(plan, context, folders, request.resume ?? false));
}

/** Takes over what was printed, prints what is missing, and publishes the batch. */
export async function finishShared(
  request: BatchRequest,
  context: BatchContext,
  fingerprint: string,
): Promise<BatchResult> {
  const plan = await planAsked(request, context, fingerprint);
  const result = await finishPlanned(plan, context, request.out, {
    workers: ONE,
    resume: true,
    isShared: true,
  });
  // what it goes on with was begun by the same order
  return result.kind === 'resumed' ? { ...result, kind: 'made' } : result;
}

async function planAsked(
  request: BatchRequest,
  context: BatchContext,
  fingerprint: string,
): Promise<BatchPlan> {
  const plan = await planBatch(request, context);
  if (plan.fingerprint === fingerprint) return plan;
  throw new Fault(
    'BATCH_DIFFERS',
    'the input files, the workspace, or the version are not those that were queued',
    {
      place: { file: request.out },
      hint: 'let every worker reach the same files and run the same version, and queue the batch again if a file was changed on purpose',
    },
  );
}

async function prepare(
  plan: BatchPlan,
  context: BatchContext,
  folders: BatchFolders,
  resume: boolean,
): Promise<SharedBatch> {
  const partial = await openPartial(folders, plan.fingerprint, resume);
  try {
    const run = beginRun(plan, context, folders, partial, { workers: ONE });
    const { variants, jobs } = await prepareBatch(run);
    const press = writePress(folders.press, { variants, faces: context.fonts.faces });
    const scratch = await hashFile(folders.scratch);
    return { kind: 'prepared', orders: jobs.map((job) => printOrder(job, { scratch, press })) };
  } finally {
    partial.close();
  }
}
