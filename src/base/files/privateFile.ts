/** Creates files and folders for personal data, which only their owner can read, regardless of the umask. */
import { chmodSync, closeSync, fchmodSync, openSync } from 'node:fs';
import { makeFolder } from './makeFolder.js';

/** Readable and writable only by the owner. On Windows, the permissions of the folder apply. */
export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** Creates the folder and its parents; only the folder itself is private. Throws the errors of the file system. */
export function makePrivateFolder(path: string): void {
  if (makeFolder(path, PRIVATE_FOLDER)) chmodSync(path, PRIVATE_FOLDER);
}

/** Creates an empty file if there is none, so that a library that opens it by name keeps its mode. */
export function makePrivateFile(path: string): void {
  try {
    closeSync(openPrivate(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Opens a new file for writing. Throws EEXIST if anything is there already, even a dangling link. */
export function openPrivate(path: string): number {
  const file = openSync(path, 'wx', PRIVATE_FILE);
  fchmodSync(file, PRIVATE_FILE);
  return file;
}
