/** Works on the folder of a batch while no other process does. */
import { createPublicKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type Code, Fault } from '../base/problems.js';
import { NOTHING_FOUND } from '../check/engine/finding.js';
import { takeLock } from '../store/sqlite/takeLock.js';
import type { BatchFolders } from './folder/batchFolders.js';
import { lockPartial } from './folder/openPartial.js';
import { removePartial } from './folder/publishBatch.js';
import { standingBatch } from './folder/standingBatch.js';
import { exitOf, type Summary } from './folder/summary.js';
import { requireRows } from './load/requireRows.js';
import type { BatchResult } from './plan/batchRequest.js';
import type { BatchPlan } from './plan/planBatch.js';
import { checkFiles } from './verify/checkFiles.js';
import { checkSeal } from './verify/checkSeal.js';

/** What work on the folder of a batch came to. */
type Outcome = BatchResult | { readonly kind: 'prepared' };

/**
 * Does the work, unless the batch is already made. What was worked on is removed once the batch is made, and after a
 * fault that recurs however often the work is done again.
 *
 * @throws Fault OUTPUT_OCCUPIED, BATCH_DIFFERS, BATCH_BROKEN, BATCH_RUNNING, and those of the work
 */
export async function inBatchFolder<T extends Outcome>(
  plan: BatchPlan,
  folders: BatchFolders,
  work: () => Promise<T>,
): Promise<T | BatchResult> {
  const standing = await standingBatch(folders.out);
  if (standing === undefined) return workLocked(plan, folders, work);
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

async function workLocked<T extends Outcome>(
  plan: BatchPlan,
  folders: BatchFolders,
  work: () => Promise<T>,
): Promise<T | BatchResult> {
  const lock = await lockPartial(folders);
  try {
    // another run may have finished before we got the lock
    const standing = await standingBatch(folders.out);
    const result = standing === undefined ? await work() : await alreadyMade(standing, plan, folders);
    if (result.kind === 'prepared') lock.release();
    else await removePartial(folders, lock);
    return result;
  } catch (error) {
    if (cannotGoOn(error)) await removePartial(folders, lock);
    else lock.release();
    throw error;
  }
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
  ...(['STORE_UNREACHABLE', 'STORE_BUSY'] as const),
  ...(['DISK_FULL', 'FILE_UNWRITABLE', 'INTERRUPTED', 'SCRATCH_BROKEN', 'OUTPUT_OCCUPIED'] as const),
  ...(['BATCH_RUNNING', 'BATCH_UNFINISHED', 'BATCH_DIFFERS', 'BATCH_BROKEN'] as const),
  ...(['FILES_EXHAUSTED', 'MEMORY_EXHAUSTED', 'INSTALLATION_BROKEN'] as const),
]);
