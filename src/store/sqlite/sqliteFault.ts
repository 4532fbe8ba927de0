/** Turns what SQLite throws into a fault that says what to do. */
import { statfsSync } from 'node:fs';
import { Fault } from '../../base/problems.js';
import { systemFault } from '../../base/systemFault.js';
import { sqliteResult } from './sqliteResult.js';

/** A full disk shows as SQLITE_FULL, but as an I/O error where a sync or a journal meets it first. */
export function sqliteFault(error: unknown, folder: string): unknown {
  if (isUnopened(error)) return unopened(error, folder);
  const result = sqliteResult(error);
  if (!(error instanceof Error) || result === undefined) return systemFault(error) ?? error;
  const message = `the scratch database: ${error.message}`;
  switch (result) {
    case 'FULL':
      return fault('DISK_FULL', message, folder, error);
    case 'IOERR':
    case 'CANTOPEN':
      return fault(isFull(folder) ? 'DISK_FULL' : 'FILE_UNWRITABLE', message, folder, error);
    case 'NOTADB':
    case 'CORRUPT':
      return fault('SCRATCH_BROKEN', message, folder, error);
    case 'READONLY':
    case 'PERM':
      return fault('FILE_UNWRITABLE', message, folder, error);
    case 'BUSY':
    case 'LOCKED':
      return fault('BATCH_RUNNING', 'another process is making this batch', folder, error);
    case 'OTHER':
      return error;
  }
}

/** libsql has no code for a file that SQLite cannot open. */
function isUnopened(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith('ConnectionFailed');
}

function unopened(error: Error, folder: string): Fault {
  const message = 'the database cannot be opened: it is a folder, or it may not be read or written';
  return fault(isFull(folder) ? 'DISK_FULL' : 'FILE_UNWRITABLE', message, folder, error);
}

type StorageCode = 'BATCH_RUNNING' | 'DISK_FULL' | 'FILE_UNWRITABLE' | 'SCRATCH_BROKEN';

function fault(code: StorageCode, message: string, folder: string, cause: unknown): Fault {
  return new Fault(code, message, { place: { file: folder }, cause });
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize, files, ffree } = statfsSync(folder);
    return bavail * bsize < 65_536 || (files > 0 && ffree === 0);
  } catch {
    return false;
  }
}
