/** Prints a single file of a batch in the store. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { manifestPathOf } from '../folder/batchFolders.js';
import type { PrintedFile } from '../press/printLetters.js';
import type { Press } from '../press/shared/openPress.js';
import type { PrintOrder } from '../press/shared/printOrder.js';
import { recordPath } from '../press/shared/printRecord.js';
import { fetchTo, makeFolders } from './fetchBatch.js';
import { partialKey, type RemoteBatch, wholeKey } from './remoteBatch.js';

/** What it is printed from is fetched once by each process. */
export async function printRemote(
  press: Press,
  batch: RemoteBatch,
  order: PrintOrder,
  attempt: string,
  progress: (done: number) => void,
): Promise<PrintedFile> {
  const { folders, objects, address } = batch;
  makeFolders(folders);
  await fetchOnce(batch, folders.scratch, order.scratch, attempt);
  await fetchOnce(batch, folders.press, order.press, attempt);
  const printed = await press.print(folders.out, order, attempt, progress);
  const manifestPath = manifestPathOf(folders.parts, order.name);
  const path = join(folders.made, order.name);
  await objects.put(wholeKey(address, order.name), path);
  // the record last: it says that the others are there
  for (const part of [manifestPath, recordPath({ manifestPath })])
    await objects.put(partialKey(address, `parts/${basename(part)}`), part);
  for (const each of [path, manifestPath, recordPath({ manifestPath })]) rmSync(each, { force: true });
  return printed;
}

async function fetchOnce(batch: RemoteBatch, path: string, sha256: string, attempt: string): Promise<void> {
  if (existsSync(path)) return;
  const draft = `${path}-${attempt}`;
  const place = { place: { file: batch.address.url } };
  const found = await fetchTo(batch, partialKey(batch.address, basename(path)), draft);
  if (found === sha256) return renameSync(draft, path);
  rmSync(draft, { force: true });
  throw found === undefined
    ? new Fault('FILE_UNREADABLE', 'the unfinished batch is not there', {
        ...place,
        hint: 'queue the batch again',
      })
    : new Fault('BATCH_DIFFERS', 'what the batch is printed from is not what was planned', {
        ...place,
        hint: `remove the objects under ${batch.address.url}.partial/, and queue the batch again`,
      });
}
