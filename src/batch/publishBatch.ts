/** A batch made in its partial folder comes in; it stands under its own name. */
import { existsSync } from 'node:fs';
import { rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../base/makeFolder.js';
import type { BatchFolders } from './batchFolders.js';
import { storing } from './storageFault.js';
import { syncFolder } from './syncFolder.js';

/** One rename decides: before it there is no batch, after it there is a whole one. */
export function publishBatch(folders: BatchFolders): Promise<void> {
  return storing(folders.out, async () => {
    await syncFolder(folders.made);
    if (existsSync(folders.out)) await rmdir(folders.out);
    makeFolder(dirname(folders.out));
    await rename(folders.made, folders.out);
    await syncFolder(dirname(folders.out));
  });
}

export function removePartial(folders: BatchFolders): Promise<void> {
  return rm(folders.partial, { recursive: true, force: true });
}
