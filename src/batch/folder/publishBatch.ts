/** Publishes a finished batch under its own name. */
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../base/files/makeFolder.js';
import type { Lock } from '../../store/sqlite/takeLock.js';
import type { BatchFolders } from './batchFolders.js';
import { readSummary } from './readSummary.js';
import { storing } from './storageFault.js';
import { namesIn } from './summary.js';

/** A single rename publishes the batch: before it, there is no batch; after it, a complete one. */
export function publishBatch(folders: BatchFolders): Promise<void> {
  return storing(folders.out, async () => {
    await removeUnknown(folders.made);
    await syncFolder(folders.made);
    if (existsSync(folders.out)) await rmdir(folders.out);
    makeFolder(dirname(folders.out));
    await rename(folders.made, folders.out);
    await syncFolder(dirname(folders.out));
  });
}

/** Files that were added between two runs are not part of the batch. */
async function removeUnknown(made: string): Promise<void> {
  const summary = await readSummary(made);
  const names = summary === undefined ? undefined : namesIn(summary);
  for (const name of await readdir(made))
    if (names?.has(name) === false) await rm(join(made, name), { recursive: true });
}

/**
 * Removes the working files, and last the lock, while it is held, so that a process waiting for it finds nothing or
 * makes its own folder. A system that cannot remove open files tries again once the lock is free.
 */
export async function removePartial(folders: BatchFolders, lock: Lock): Promise<void> {
  try {
    await rm(folders.partial, { recursive: true, force: true });
    lock.release();
  } catch {
    lock.release();
    await rm(folders.partial, { recursive: true, force: true });
  }
}

/** Syncs a folder, so that created, renamed and removed entries survive a power cut. */
async function syncFolder(path: string): Promise<void> {
  try {
    await syncIt(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT.has(error.code))) throw error;
  }
}

/** Windows cannot open folders, and some file systems cannot sync them; there is nothing else to do. */
const CANNOT: ReadonlySet<unknown> = new Set(['EINVAL', 'EISDIR', 'EPERM', 'ENOTSUP', 'EBADF']);

async function syncIt(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
