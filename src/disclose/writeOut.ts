/** Bytes come in and stand in a folder under their name, whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../base/makeFolder.js';
import { Fault } from '../base/problems.js';

/** A file of the same name is replaced. Throws FILE_UNWRITABLE or DISK_FULL. */
export function writeOut(folder: string, name: string, bytes: Uint8Array): void {
  const path = join(folder, name);
  const scratch = `${path}.partial`;
  try {
    makeFolder(folder);
    writeFileSync(scratch, bytes, { flush: true });
    renameSync(scratch, path);
  } catch (cause) {
    rmSync(scratch, { force: true });
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): Fault {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Fault(full ? 'DISK_FULL' : 'FILE_UNWRITABLE', `the file cannot be written: ${why}`, {
    place: { file: path },
    cause,
  });
}
