/** Gives a finished file its name, so that it survives a power cut. */
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

/** Throws the errors of the file system. */
export function publishFile(draft: string, path: string): void {
  sync(draft);
  renameSync(draft, path);
  if (process.platform !== 'win32') sync(dirname(path)); // Windows opens no folder
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
