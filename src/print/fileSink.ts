/** A path comes in; a sink that writes bytes to that file at once, one call after another, goes out. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { isDiskFull } from '../base/diskFull.js';
import { Fault } from '../base/problems.js';

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
 * Creates or empties the file. Throws DISK_FULL when there is no room for what is written, and
 * FILE_UNWRITABLE when the file cannot be made or written.
 */
export function openFileSink(path: string): FileSink {
  const file = attempt(path, () => openSync(path, 'w'));
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

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written);
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const place = { file: path };
    if (isDiskFull(cause)) throw new Fault('DISK_FULL', 'the disk is full', { place, cause });
    throw new Fault('FILE_UNWRITABLE', `cannot be written (${code})`, { place, cause });
  }
}
