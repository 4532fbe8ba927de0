/** Bytes come in and stand in a folder under their name, whole or not at all. */
import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDiskFull } from '../base/diskFull.js';
import { makeFolder } from '../base/makeFolder.js';
import { Fault } from '../base/problems.js';

/** Makes the folder where there is none. Throws FILE_UNWRITABLE or DISK_FULL where no file can be written into it. */
export function prepareFolder(path: string): void {
  try {
    makeFolder(path);
    if (!statSync(path).isDirectory()) throw new Error('there is a file of this name, and no folder');
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** The folder is there. A file of the same name is replaced. Throws FILE_UNWRITABLE or DISK_FULL. */
export function writeOut(folder: string, name: string, bytes: Uint8Array): void {
  const path = join(folder, name);
  const scratch = `${path}.partial`;
  try {
    writeFileSync(scratch, bytes, { flush: true });
    renameSync(scratch, path);
  } catch (cause) {
    discard(scratch);
    throw unwritable(path, cause);
  }
}

/** Where nothing can be written there may be nothing to remove, either: what is told is why the file failed. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

function unwritable(path: string, cause: unknown): Fault {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault(isDiskFull(cause) ? 'DISK_FULL' : 'FILE_UNWRITABLE', `it cannot be written: ${why}`, {
    place: { file: path },
    cause,
  });
}
