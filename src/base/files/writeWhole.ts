/** Writes a file whole or not at all, for its owner alone. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openPrivate } from './privateFile.js';

/**
 * A file of the same name is replaced by one rename; through a link, the file that it points to. A pipe or a device
 * is written as it is. Throws what the file system says.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  if (existsSync(target) && isDevice(target)) writeFileSync(target, bytes);
  else replace(target, bytes);
}

function replace(target: string, bytes: Uint8Array): void {
  // a short name of its own: that of the target may be as long as the system allows
  const scratch = join(dirname(target), `.noticepress-${process.pid}.partial`);
  try {
    writeDurably(scratch, bytes);
    renameSync(scratch, target);
  } catch (error) {
    discard(scratch);
    throw error;
  }
}

function isDevice(path: string): boolean {
  const there = statSync(path);
  return !there.isFile() && !there.isDirectory();
}

function writeDurably(path: string, bytes: Uint8Array): void {
  rmSync(path, { force: true });
  const file = openPrivate(path);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Where nothing can be written there may be nothing to remove, either: what counts is why the file failed. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
