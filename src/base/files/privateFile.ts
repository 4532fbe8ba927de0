/** Makes files and folders that only their owner may read, whatever the umask: what holds data of a person. */
import { chmodSync, closeSync, fchmodSync, openSync } from 'node:fs';
import { makeFolder } from './makeFolder.js';

/** Read and written by the owner alone. Windows keeps what the folder grants. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Makes the folder and those above it; only the last is private. Throws what the file system says. */
export function makePrivateFolder(path: string): void {
  if (makeFolder(path, PRIVATE_FOLDER)) chmodSync(path, PRIVATE_FOLDER);
}

/** An empty file where there is none, so that whoever opens it by name next keeps its mode. */
export function makePrivateFile(path: string): void {
  try {
    closeSync(openPrivate(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Opens a new file for writing. Throws EEXIST where anything stands, a link to nothing among it. */
export function openPrivate(path: string): number {
  const file = openSync(path, 'wx', PRIVATE_FILE);
  fchmodSync(file, PRIVATE_FILE);
  return file;
}
