/** Writes bytes to a file synchronously, which keeps a slow disk from piling up memory. */
import { closeSync, fsyncSync, lstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { isDiskFull } from '../diskFull.js';
import { Fault } from '../problems.js';
import { systemReason } from '../systemFault.js';
import { openPrivate } from './privateFile.js';

/** Accepts bytes. When `write` returns they are written, so a slow disk slows the writer and nothing piles up. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

export interface FileSink extends Sink {
  /** Syncs the file to disk and closes it, even if the disk fails. */
  close(): void;
  /** Closes the file as it is, after a failure. Does nothing if it is closed. */
  abandon(): void;
}

/**
 * Creates the file, readable by its owner only. An existing file or link of that name is removed first; the target of
 * a link is left alone.
 *
 * @throws Fault DISK_FULL if there is no room, FILE_UNWRITABLE if the file cannot be created or written
 */
export function openFileSink(path: string): FileSink {
  const file = attempt(path, () => openAnew(path));
  let open = true;
  // Closing twice would close whatever file has been given the number since.
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

/** A device or a pipe is written to directly. */
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
