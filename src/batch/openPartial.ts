/** Opens the scratch that a batch is made in, new or taken up again. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { makePrivateFolder } from '../base/privateFile.js';
import { Fault } from '../base/problems.js';
import type { Sqlite } from '../shapes/sqlite.js';
import { openScratch } from '../store/openScratch.js';
import { type Lock, takeLock } from '../store/takeLock.js';
import type { BatchFolders } from './batchFolders.js';
import { storing } from './storageFault.js';

export interface PartialBatch {
  readonly scratch: Sqlite;
  /** Whether an earlier run began it. */
  readonly resumed: boolean;
  /** Closes it and leaves it for another run. */
  close(): void;
}

/**
 * @throws Fault BATCH_UNFINISHED when one was begun and `resume` is not asked for, BATCH_DIFFERS when what was
 * begun is another batch, BATCH_RUNNING while another process makes it, OUTPUT_OCCUPIED when the folder holds
 * something else or is none, SCRATCH_BROKEN, DISK_FULL and FILE_UNWRITABLE
 */
export async function openPartial(
  folders: BatchFolders,
  fingerprint: string,
  resume: boolean,
): Promise<PartialBatch> {
  refuseForeign(folders);
  await storing(folders.partial, async () => makePrivateFolder(folders.partial));
  const lock = takeLock(folders.lock);
  try {
    return await openLocked(folders, fingerprint, resume, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked(
  folders: BatchFolders,
  fingerprint: string,
  resume: boolean,
  lock: Lock,
): Promise<PartialBatch> {
  const begun = existsSync(folders.scratch) ? readFingerprint(folders) : undefined;
  if (begun !== undefined && !resume)
    throw new Fault('BATCH_UNFINISHED', 'a batch was begun here and not finished', place(folders));
  if (begun !== undefined && begun !== fingerprint)
    throw new Fault('BATCH_DIFFERS', 'the unfinished batch is another one', {
      ...place(folders),
      hint: 'resume it with the inputs and options that it was begun with, or remove the folder',
    });
  if (begun === undefined) await clear(folders);
  for (const path of [folders.parts, folders.spill, folders.made])
    await storing(path, async () => makePrivateFolder(path));
  const scratch = openScratch(folders.scratch, { spillFolder: folders.spill });
  if (begun === undefined) await record(scratch, fingerprint);
  const close = (): void => {
    scratch.close();
    lock.release();
  };
  return { scratch, resumed: begun !== undefined, close };
}

/** Undefined when the run before was cut off before it had begun anything. */
function readFingerprint(folders: BatchFolders): string | undefined {
  const scratch = openScratch(folders.scratch);
  try {
    const exists = scratch.prepare("select 1 from sqlite_master where name = 'batch'").get();
    return exists && scratch.prepare<[string]>('select fingerprint from batch').get()?.[0];
  } finally {
    scratch.close();
  }
}

async function clear(folders: BatchFolders): Promise<void> {
  for (const path of [
    folders.scratch,
    `${folders.scratch}-journal`,
    folders.parts,
    folders.spill,
    folders.made,
  ])
    await rm(path, { recursive: true, force: true });
}

function record(scratch: Sqlite, fingerprint: string): Promise<void> {
  return scratch.transaction(() => {
    scratch.exec('create table batch (fingerprint text not null)');
    scratch.prepare('insert into batch (fingerprint) values (?)').run(fingerprint);
  });
}

/** Never writes into, or later removes, a folder that is not ours. */
function refuseForeign(folders: BatchFolders): void {
  const there = lstatSync(folders.partial, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory()) throw new Fault('OUTPUT_OCCUPIED', 'it is no folder', place(folders));
  const entries = readdirSync(folders.partial);
  if (entries.length === 0 || existsSync(folders.lock)) return;
  throw new Fault('OUTPUT_OCCUPIED', `it holds ${entries.slice(0, 3).join(', ')}`, place(folders));
}

const place = (folders: BatchFolders): { place: { file: string } } => ({ place: { file: folders.partial } });
