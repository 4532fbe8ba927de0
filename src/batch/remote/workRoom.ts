/** Folders for what is worked on here of batches in a store. */
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
import { type Lock, takeLock } from '../../store/sqlite/takeLock.js';

/**
 * A folder that only this user can read: it holds names and addresses until they are in the store.
 *
 * @param temporary folder for files that may be lost
 * @throws Fault OUTPUT_OCCUPIED if another user has made it
 */
export function ownRoom(temporary: string): string {
  const user = process.getuid?.();
  const room = join(temporary, user === undefined ? 'noticepress' : `noticepress-${user}`);
  makePrivateFolder(room);
  const { uid, mode } = lstatSync(room);
  if (user !== undefined && (uid !== user || (mode & 0o077) !== 0 || !lstatSync(room).isDirectory()))
    throw new Fault('OUTPUT_OCCUPIED', 'others can read the folder for working files', {
      place: { file: room },
      hint: 'remove it, or set TMPDIR to a folder of your own',
    });
  return room;
}

export interface WorkRoom {
  readonly folder: string;
  /** Removes it. */
  leave(): void;
}

const NAME = 'worker-';
const LOCK = 'lock.sqlite';

/** A room of one process. Those of processes that are gone are removed: they hold their lock no more. */
export function openWorkRoom(room: string): WorkRoom {
  for (const name of readdirSync(room).filter((each) => each.startsWith(NAME)))
    removeIfLeft(join(room, name));
  const folder = mkdtempSync(join(room, NAME));
  const lock = takeLock(join(folder, LOCK));
  return {
    folder,
    leave() {
      rmSync(folder, { recursive: true, force: true });
      lock.release();
    },
  };
}

function removeIfLeft(folder: string): void {
  const path = join(folder, LOCK);
  if (!existsSync(path)) return; // somebody is making it
  let lock: Lock;
  try {
    lock = takeLock(path);
  } catch {
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  lock.release();
}
