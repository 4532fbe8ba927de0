/** Writes the desk's documents into a folder, each whole or not at all, readable by their owner only. */
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../../base/files/privateFile.js';
import { saveFile } from '../../base/files/saveFile.js';
import { unwritable } from '../../base/files/unwritable.js';

/** Creates the folder if missing. Throws FILE_UNWRITABLE or DISK_FULL where no file can be written into it. */
export function prepareFolder(path: string): void {
  try {
    makePrivateFolder(path);
    if (!statSync(path).isDirectory()) throw new Error('it is a file, not a folder');
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** The folder must exist. A file of the same name is replaced. Throws FILE_UNWRITABLE or DISK_FULL. */
export function writeOut(folder: string, name: string, bytes: Uint8Array): void {
  saveFile(join(folder, name), bytes);
}
