/** Holds the lock of a sender on a file beside the SQLite store, and keeps its marks in another. */

import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { WorkspaceTables } from '../database/tables.js';
import { takeLock } from '../sqlite/takeLock.js';
import type { Hold, WorkOfGone } from './hold.js';

/**
 * The operating system frees the lock when the process ends. A process that is merely stopped keeps it, so nobody
 * takes over its messages. What was written to the file of marks stays written when the process is killed.
 */
export async function holdFile(path: string, holder: string): Promise<Hold> {
  const lockPath = senderLockPath(path, holder);
  const lock = takeLock(lockPath);
  const file = openSync(marksPath(lockPath), 'a', 0o600);
  return {
    keep: async (_number, line) => writeWholly(file, Buffer.from(line)),
    forget: async () => undefined,
    forgot: (isAll) => {
      if (isAll) ftruncateSync(file);
    },
    free: async () => {
      const isFolded = fstatSync(file).size === 0;
      closeSync(file);
      if (isFolded) removeMarks(lockPath);
      lock.release();
      rmSync(lockPath, { force: true });
    },
  };
}

/** A full disk takes part of a line; the next try fails with its reason. */
function writeWholly(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength; done += writeSync(file, bytes, done));
}

/** 0 where a sender holds the file. */
export async function whenFileIsFree(
  path: string,
  holder: string,
  kysely: Kysely<WorkspaceTables>,
  work: WorkOfGone,
): Promise<number> {
  const lockPath = senderLockPath(path, holder);
  const lock = tryLock(lockPath);
  if (lock === undefined) return 0;
  try {
    const marks = readMarks(marksPath(lockPath));
    const result = await kysely.transaction().execute((queries) => work(queries, marks));
    removeMarks(lockPath);
    return result;
  } finally {
    lock.release();
    rmSync(lockPath, { force: true });
  }
}

function readMarks(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function tryLock(path: string): ReturnType<typeof takeLock> | undefined {
  try {
    return takeLock(path);
  } catch (error) {
    if (error instanceof Fault && error.code === 'BATCH_RUNNING') return undefined;
    throw error;
  }
}

const marksPath = (lockPath: string): string => `${lockPath}.marks`;

const removeMarks = (lockPath: string): void => rmSync(marksPath(lockPath), { force: true });

const senderLockPath = (path: string, holder: string): string =>
  `${path}-sender-${sha256Of(holder).slice(0, 16)}`;
