/** Puts a backup of a SQLite store in the place of the store. */
import { copyFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isThere } from '../base/files/isThere.js';
import { makeFolder } from '../base/files/makeFolder.js';
import { makePrivateFile } from '../base/files/privateFile.js';
import { publishFile } from '../base/files/publishFile.js';
import { unreadable } from '../base/files/unreadable.js';
import { Fault } from '../base/problems.js';
import type { LogReport } from '../shapes/documents/filing.js';
import { requireWhole } from './backup/backUpStore.js';
import { databaseFault } from './database/databaseFault.js';
import { keyOf, type StoreLocation } from './database/workspaceLocation.js';
import { openWorkspaceStore } from './openWorkspaceStore.js';

/**
 * Nothing is in its place unless the copy is whole, opens with the key of the workspace, and is of this or an earlier
 * version, which is brought up to date.
 *
 * @returns what the activity log says about everything on file
 * @throws Fault STORE_STANDS, FILE_UNREADABLE, STORE_BROKEN, STORE_FOREIGN, STORE_KEY_MISSING, STORE_KEY_WRONG,
 * STORE_TOO_NEW, DISK_FULL, FILE_UNWRITABLE
 */
export async function restoreStore(
  location: Extract<StoreLocation, { kind: 'sqlite' }>,
  file: string,
): Promise<LogReport> {
  const { path } = location;
  const [there] = [path, `${path}-wal`].filter(isThere);
  if (there !== undefined)
    throw new Fault('STORE_STANDS', 'there is a store already', { place: { file: there } });
  const draft = `${path}.restoring`;
  const clear = (): void => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  };
  clear();
  try {
    makeFolder(dirname(path));
    makePrivateFile(draft);
    copy(file, draft);
    requireWholeCopy(draft, file);
    const store = await openWorkspaceStore({ kind: 'sqlite', path: draft, key: keyOf(location) });
    const report = await store.verifyLog().finally(() => store.close());
    publishFile(draft, path);
    return report;
  } finally {
    clear();
  }
}

/** Faults name the file that was given. */
function requireWholeCopy(draft: string, file: string): void {
  try {
    requireWhole(draft);
  } catch (error) {
    throw databaseFault(error, { name: file });
  }
}

function copy(file: string, draft: string): void {
  try {
    copyFileSync(file, draft);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
