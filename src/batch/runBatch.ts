/** Makes a batch in its folder, completely or not at all. */
import { type BatchFolders, batchFolders } from './folder/batchFolders.js';
import { openPartial } from './folder/openPartial.js';
import { publishBatch } from './folder/publishBatch.js';
import { readSummary } from './folder/readSummary.js';
import { exitOf } from './folder/summary.js';
import { inBatchFolder } from './inBatchFolder.js';
import { makeBatch } from './makeBatch.js';
import type { BatchContext, BatchRequest, BatchResult } from './plan/batchRequest.js';
import { type BatchPlan, planBatch } from './plan/planBatch.js';
import { type Workers, workersFor } from './plan/workers.js';
import { beginRun } from './press/batchRun.js';

/**
 * Makes a batch. If the process is killed at any moment, the same request with `resume` continues and ends with the
 * same bytes. If the same batch is already made, nothing changes.
 *
 * @throws Fault USAGE, DOCUMENT_*, PHASE_*, OUTPUT_OCCUPIED, BATCH_UNFINISHED, BATCH_DIFFERS, BATCH_BROKEN or
 * BATCH_RUNNING before anything is written; FILE_*, ROWS_UNEXPECTED, COLUMN_*, RULE_BROKEN, template and campaign codes with nothing left behind;
 * DISK_FULL, FILE_UNWRITABLE, STORE_UNREACHABLE, STORE_BUSY and INTERRUPTED with the scratch kept for `resume`; SCRATCH_BROKEN with all kept
 */
export async function runBatch(request: BatchRequest, context: BatchContext): Promise<BatchResult> {
  const workers = workersFor(request.workers, context.fonts);
  const plan = await planBatch(request, context);
  return finishPlanned(plan, context, request.out, { workers, resume: request.resume ?? false });
}

interface MakeOptions {
  readonly workers: Workers;
  readonly resume: boolean;
  /** Whether other processes may have printed files of it. */
  readonly isShared?: boolean;
}

/** What of the batch is not done yet, up to its publication. */
export function finishPlanned(
  plan: BatchPlan,
  context: BatchContext,
  out: string,
  options: MakeOptions,
): Promise<BatchResult> {
  const folders = batchFolders(out);
  return inBatchFolder(plan, folders, () => make(plan, context, folders, options));
}

async function make(
  plan: BatchPlan,
  context: BatchContext,
  folders: BatchFolders,
  { workers, resume, isShared }: MakeOptions,
): Promise<BatchResult> {
  const partial = await openPartial(folders, plan.fingerprint, resume);
  const rules = await makeBatch(beginRun(plan, context, folders, partial, { workers, isShared })).finally(
    () => partial.close(),
  );
  await publishBatch(folders);
  const summary = await readSummary(folders.out);
  if (summary === undefined) throw new Error(`${folders.out} was made without a summary`);
  const kind = partial.resumed ? 'resumed' : 'made';
  return { kind, folder: folders.out, summary, rules, exit: exitOf(summary) };
}
