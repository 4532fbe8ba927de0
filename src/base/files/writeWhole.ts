/** Writes a file completely or not at all, readable only by its owner. */
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
 * Replaces a file of the same name with a single rename; for a link, the file that it points to. Writes directly to a
 * pipe or a device. Throws the errors of the file system.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  if (existsSync(target) && isDevice(target)) writeFileSync(target, bytes);
  else replace(target, bytes);
}

function replace(target: string, bytes: Uint8Array): void {
  // a short temporary name, because that of the target may be as long as the system allows
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

/** If nothing can be written, there may be nothing to remove; the original error is the one to report. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
