/** Makes a batch in an S3-compatible store: here as a whole, or in stages that different processes do. */
import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { objectAddress } from '../base/files/objectAddress.js';
import { Fault } from '../base/problems.js';
import type { SharedLock } from '../store/sessions/takeSharedLock.js';
import type { BatchContext, BatchRequest, BatchResult } from './plan/batchRequest.js';
import type { PrintedFile } from './press/printLetters.js';
import type { Press } from './press/shared/openPress.js';
import type { PrintOrder } from './press/shared/printOrder.js';
import {
  type Found,
  fetchPartial,
  fetchPrinted,
  fetchWhole,
  findBatch,
  isWhole,
  requireFree,
} from './remote/fetchBatch.js';
import { printRemote } from './remote/printRemote.js';
import { publishRemote, removeRemotePartial, storePartial } from './remote/publishRemote.js';
import { type RemoteBatch, type RemoteTools, remoteFolders } from './remote/remoteBatch.js';
import { runBatch } from './runBatch.js';
import { finishShared, prepareShared, type SharedBatch } from './sharedBatch.js';

/** What is asked for: a request whose `out` is an address in a store. */
interface Asked {
  readonly request: BatchRequest;
  readonly context: BatchContext;
  readonly tools: RemoteTools;
}

/**
 * As `runBatch`. What was made here and is not in the store yet is kept for `resume`.
 *
 * @throws Fault those of `runBatch`, and BUCKET_*
 */
export function runRemote(asked: Asked): Promise<BatchResult> {
  const { request, context } = asked;
  const run = (out: string): Promise<BatchResult> => runBatch({ ...request, out }, context);
  return inStore<BatchResult>(asked, 'whole', run, async (batch, found, lock) => {
    const { out } = batch.folders;
    if (request.resume !== true) requireFree(batch, found);
    const isLeft = existsSync(out);
    const made = await run(out);
    await publishRemote(batch, new Map(), lock);
    await removeRemotePartial(batch);
    return isLeft ? { ...made, kind: 'resumed' } : made;
  });
}

/** As `prepareShared`: then everything that the files are printed from is in the store. */
export function prepareRemote(asked: Asked, fingerprint: string): Promise<SharedBatch | BatchResult> {
  const { request, context } = asked;
  const finish = (out: string) => finishShared({ ...request, out }, context, fingerprint);
  return inStore<SharedBatch | BatchResult>(asked, 'prepare', finish, async (batch, found, lock) => {
    if (request.resume === true) await fetchAnew(batch, found);
    else requireFree(batch, found);
    const prepared = await prepareShared({ ...request, out: batch.folders.out }, context, fingerprint);
    await storePartial(batch, found, lock);
    return prepared;
  });
}

/** As `Press.print`. */
export async function printInStore(
  press: Press,
  { out, tools }: { readonly out: string; readonly tools: RemoteTools },
  order: PrintOrder,
  attempt: string,
  progress: (done: number) => void,
): Promise<PrintedFile> {
  const address = objectAddress(out);
  const objects = await tools.open(address.bucket);
  try {
    const folders = remoteFolders(tools.room(), address, order.scratch, order.press);
    const batch = { address, objects, folders, progress: () => undefined };
    return await printRemote(press, batch, order, attempt, progress);
  } finally {
    objects.close();
  }
}

/** As `finishShared`. */
export function finishRemote(asked: Asked, fingerprint: string): Promise<BatchResult> {
  const { request, context } = asked;
  const finish = (out: string) => finishShared({ ...request, out }, context, fingerprint);
  return inStore<BatchResult>(asked, 'finish', finish, async (batch, found, lock) => {
    await fetchAnew(batch, found);
    const read = await fetchPrinted(batch, found);
    const made = await finish(batch.folders.out);
    await publishRemote(batch, read, lock);
    await removeRemotePartial(batch);
    return { ...made, kind: 'made' };
  });
}

/**
 * While no other run works on the same batch. What is made here is removed once the work is done.
 *
 * @param again finds a complete batch in a folder to be the same one
 */
async function inStore<T extends SharedBatch | BatchResult>(
  { request, context, tools }: Asked,
  purpose: string,
  again: (out: string) => Promise<BatchResult>,
  work: (batch: RemoteBatch, found: Found, lock: SharedLock) => Promise<T>,
): Promise<T | BatchResult> {
  const address = objectAddress(request.out);
  const folders = remoteFolders(tools.room(), address, purpose);
  const lock = await tools.lock(address.url);
  const objects = await tools.open(address.bucket);
  try {
    const batch: RemoteBatch = { address, objects, folders, progress: context.progress };
    const found = await findBatch(batch);
    const result = isWhole(found) ? await checkWhole(batch, found, again) : await work(batch, found, lock);
    rmSync(dirname(folders.out), { recursive: true, force: true });
    return result.kind === 'prepared' ? result : { ...result, folder: address.url };
  } catch (error) {
    throw shownAt(error, folders.out, address.url);
  } finally {
    objects.close();
    await lock.release();
  }
}

/** Only what is in the store counts: an attempt that ended here may have left something else. */
async function fetchAnew(batch: RemoteBatch, found: Found): Promise<void> {
  rmSync(dirname(batch.folders.out), { recursive: true, force: true });
  await fetchPartial(batch, found);
}

async function checkWhole(
  batch: RemoteBatch,
  found: Found,
  again: (out: string) => Promise<BatchResult>,
): Promise<BatchResult> {
  const { out } = batch.folders;
  rmSync(dirname(out), { recursive: true, force: true });
  await fetchWhole(batch, found, out);
  const result = await again(out);
  await removeRemotePartial(batch);
  return result;
}

/** Nobody looks for the batch in the folder in which it is worked on. */
function shownAt(error: unknown, folder: string, url: string): unknown {
  if (!(error instanceof Fault) || error.place?.file?.startsWith(folder) !== true) return error;
  const file = `${url}${error.place.file.slice(folder.length)}`;
  return new Fault(error.code, error.message, {
    place: { ...error.place, file },
    hint: error.hint,
    cause: error,
  });
}
