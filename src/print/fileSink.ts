/** A path comes in; a sink that writes bytes to that file at once, one call after another, goes out. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { Fault } from '../base/problems.js';

/** Where bytes go. It has taken them when `write` returns: a slow disk slows the writer, nothing piles up. */
export interface Sink {
  write(bytes: Uint8Array): void;
}

export interface FileSink extends Sink {
  /** Waits until the disk holds the file, then closes it. */
  close(): void;
  /** Closes the file as it is, after a failure. */
  abandon(): void;
}

/**
 * Creates or empties the file. Throws DISK_FULL when there is no room for what is written, and
 * FILE_UNWRITABLE when the file cannot be made or written.
 */
export function openFileSink(path: string): FileSink {
  const file = attempt(path, () => openSync(path, 'w'));
  return {
    write: (bytes) => attempt(path, () => writeWhole(file, bytes)),
    close: () => {
      attempt(path, () => fsyncSync(file));
      closeSync(file);
    },
    abandon: () => closeSync(file),
  };
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written, bytes.length - written);
  }
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const place = { file: path };
    if (NO_ROOM.has(code)) throw new Fault('DISK_FULL', 'the disk is full', { place, cause });
    throw new Fault('FILE_UNWRITABLE', `cannot be written (${code})`, { place, cause });
  }
}
