/** Writes bytes to a file at once, one call after another. */
import { closeSync, fsyncSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { isDiskFull } from '../../base/diskFull.js';
import { openPrivate } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
import { systemReason } from '../../base/systemFault.js';

/** Where bytes go. It has taken them when `write` returns: a slow disk slows the writer, nothing piles up. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

export interface FileSink extends Sink {
  /** Waits until the disk holds the file, then closes it, also when the disk fails. */
  close(): void;
  /** Closes the file as it is, after a failure; one that is closed stays so. */
  abandon(): void;
}

/**
 * Makes the file anew, for its owner alone. What stood there is removed first: a link leads nowhere, and what it
 * pointed to stays as it is. Throws DISK_FULL when there is no room for what is written, and
 * FILE_UNWRITABLE when the file cannot be made or written.
 */
export function openFileSink(path: string): FileSink {
  const file = attempt(path, () => openAnew(path));
  let open = true;
  // A second closing would meet whatever file has got the number since.
  const release = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write: (bytes) => attempt(path, () => writeWhole(file, bytes)),
    close: () => {
      try {
        attempt(path, () => fsyncSync(file));
      } finally {
        release();
      }
    },
    abandon: release,
  };
}

/** A device or a pipe is written as it is. */
function openAnew(path: string): number {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isFile() || there?.isSymbolicLink()) rmSync(path);
  else if (there !== undefined) return openSync(path, 'w');
  return openPrivate(path);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written);
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const place = { file: path };
    if (isDiskFull(cause)) throw new Fault('DISK_FULL', systemReason(cause), { place, cause });
    throw new Fault('FILE_UNWRITABLE', `it cannot be written: ${systemReason(cause)}`, { place, cause });
  }
}
