/** Makes a batch in its folder, completely or not at all. */
import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Code, Fault } from '../base/problems.js';
import { NOTHING_FOUND } from '../check/engine/finding.js';
import { takeLock } from '../store/sqlite/takeLock.js';
import { type BatchFolders, batchFolders } from './folder/batchFolders.js';
import { lockPartial, openPartial } from './folder/openPartial.js';
import { publishBatch, removePartial } from './folder/publishBatch.js';
import { readSummary } from './folder/readSummary.js';
import { standingBatch } from './folder/standingBatch.js';
import { exitOf, type Summary } from './folder/summary.js';
import { requireRows } from './load/requireRows.js';
import { makeBatch } from './makeBatch.js';
import type { BatchContext, BatchRequest, BatchResult } from './plan/batchRequest.js';
import { type BatchPlan, planBatch } from './plan/planBatch.js';
import { type Workers, workersFor } from './plan/workers.js';
import { beginRun } from './press/batchRun.js';
import { checkFiles } from './verify/checkFiles.js';
import { checkSeal } from './verify/checkSeal.js';

/**
 * Makes a batch. If the process is killed at any moment, the same request with `resume` continues and ends with the
 * same bytes. If the same batch is already made, nothing changes.
 *
 * @throws Fault USAGE, DOCUMENT_*, PHASE_*, OUTPUT_OCCUPIED, BATCH_UNFINISHED, BATCH_DIFFERS, BATCH_BROKEN or
 * BATCH_RUNNING before anything is written; FILE_*, ROWS_UNEXPECTED, COLUMN_*, RULE_BROKEN, template and campaign codes with nothing left behind;
 * DISK_FULL, FILE_UNWRITABLE and INTERRUPTED with the scratch kept for `resume`; SCRATCH_BROKEN with all kept
 */
export async function runBatch(request: BatchRequest, context: BatchContext): Promise<BatchResult> {
  const workers = workersFor(request.workers, context.fonts);
  const plan = await planBatch(request, context);
  const folders = batchFolders(request.out);
  const standing = await standingBatch(folders.out);
  if (standing === undefined)
    return makeLocked(plan, context, folders, { workers, resume: request.resume ?? false });
  const result = await alreadyMade(standing, plan, folders);
  await sweep(folders);
  return result;
}

async function alreadyMade(summary: Summary, plan: BatchPlan, folders: BatchFolders): Promise<BatchResult> {
  if (summary.batch !== plan.fingerprint)
    throw new Fault('BATCH_DIFFERS', 'the folder contains a batch with other inputs or options', {
      place: { file: folders.out },
    });
  requireRows(plan, summary.records);
  const publicKey = plan.signer && createPublicKey(plan.signer);
  const [first] = [
    ...checkSeal(folders.out, summary, publicKey),
    ...(await checkFiles(folders.out, summary)),
  ];
  if (first !== undefined)
    throw new Fault(first.code, `${first.file}: ${first.message}`, { place: { file: folders.out } });
  return { kind: 'already_made', folder: folders.out, summary, rules: NOTHING_FOUND, exit: exitOf(summary) };
}

/** A run that was killed right after publishing its batch leaves a partial folder without it. */
async function sweep(folders: BatchFolders): Promise<void> {
  if (!existsSync(folders.lock) || existsSync(folders.made)) return;
  await removePartial(folders, takeLock(folders.lock));
}

async function makeLocked(
  plan: BatchPlan,
  context: BatchContext,
  folders: BatchFolders,
  options: MakeOptions,
): Promise<BatchResult> {
  const lock = await lockPartial(folders);
  try {
    // another run may have finished before we got the lock
    const standing = await standingBatch(folders.out);
    const result =
      standing === undefined
        ? await make(plan, context, folders, options)
        : await alreadyMade(standing, plan, folders);
    await removePartial(folders, lock);
    return result;
  } catch (error) {
    if (cannotGoOn(error)) await removePartial(folders, lock);
    else lock.release();
    throw error;
  }
}

interface MakeOptions {
  readonly workers: Workers;
  readonly resume: boolean;
}

async function make(
  plan: BatchPlan,
  context: BatchContext,
  folders: BatchFolders,
  { workers, resume }: MakeOptions,
): Promise<BatchResult> {
  const partial = await openPartial(folders, plan.fingerprint, resume);
  const rules = await makeBatch(beginRun(plan, context, folders, partial, workers)).finally(() =>
    partial.close(),
  );
  await publishBatch(folders);
  const summary = await readSummary(folders.out);
  if (summary === undefined) throw new Error(`${folders.out} was made without a summary`);
  const kind = partial.resumed ? 'resumed' : 'made';
  return { kind, folder: folders.out, summary, rules, exit: exitOf(summary) };
}

/**
 * A fault in the inputs, the campaign or a template recurs however often the batch is resumed. So does a broken
 * scratch, but its cause may have to be examined.
 */
function cannotGoOn(error: unknown): boolean {
  return error instanceof Fault && !KEEPING.has(error.code);
}

/** Faults after which the work so far is kept, to be resumed or examined. */
const KEEPING: ReadonlySet<Code> = new Set([
  ...(['DISK_FULL', 'FILE_UNWRITABLE', 'INTERRUPTED', 'SCRATCH_BROKEN', 'OUTPUT_OCCUPIED'] as const),
  ...(['BATCH_RUNNING', 'BATCH_UNFINISHED', 'BATCH_DIFFERS', 'BATCH_BROKEN'] as const),
  ...(['FILES_EXHAUSTED', 'MEMORY_EXHAUSTED', 'INSTALLATION_BROKEN'] as const),
]);
