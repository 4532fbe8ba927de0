/** Opens the scratch of a batch, a new one or that of an earlier run. */

import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { makePrivateFolder } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
import { listed } from '../../base/text/nearest.js';
import type { Sqlite } from '../../shapes/sqlite.js';
import { openScratch } from '../../store/sqlite/openScratch.js';
import { type Lock, takeLock } from '../../store/sqlite/takeLock.js';
import type { BatchFolders } from './batchFolders.js';
import { hashFile } from './hashFiles.js';
import { beginRecord, readRecord, type StepRecord } from './stepRecord.js';
import { storing } from './storageFault.js';

export interface PartialBatch {
  readonly scratch: Sqlite;
  readonly record: StepRecord;
  /** Whether an earlier run started it. */
  readonly resumed: boolean;
  /** Closes it and keeps it for another run. */
  close(): void;
}

/**
 * The scratch of the batch. The work of an earlier run is reused if it is, byte for byte, what that run recorded;
 * otherwise the scratch is started over.
 *
 * @throws Fault BATCH_UNFINISHED if there is one and `resume` is not set, BATCH_DIFFERS if it belongs to
 * another batch, DISK_FULL and FILE_UNWRITABLE
 */
export async function openPartial(
  folders: BatchFolders,
  fingerprint: string,
  resume: boolean,
): Promise<PartialBatch> {
  const found = readRecord(folders.steps);
  const record = found && (await mayResume(folders, found, fingerprint, resume)) ? found : undefined;
  if (record === undefined) {
    found?.close();
    await clear(folders, resume);
  }
  for (const path of [folders.parts, folders.spill, folders.made])
    await storing(path, async () => makePrivateFolder(path));
  const scratch = openScratch(folders.scratch, { spillFolder: folders.spill });
  const kept = record ?? beginRecord(folders.steps, fingerprint);
  const close = (): void => {
    scratch.close();
    kept.close();
  };
  return { scratch, record: kept, resumed: record !== undefined, close };
}

/**
 * Holds the places of a batch for one process. @throws Fault BATCH_RUNNING, OUTPUT_OCCUPIED, FILE_UNWRITABLE,
 * DISK_FULL
 */
export async function lockPartial(folders: BatchFolders): Promise<Lock> {
  await storing(folders.partial, async () => {
    assertOurs(folders);
    makePrivateFolder(folders.partial);
  });
  const lock = takeLock(folders.lock);
  // the run that held it before removed the folder before we got the lock
  if (existsSync(folders.lock)) return lock;
  lock.release();
  throw new Fault('BATCH_RUNNING', 'another run has just finished here', {
    ...place(folders),
    hint: 'run the same command again',
  });
}

async function mayResume(
  folders: BatchFolders,
  record: StepRecord,
  fingerprint: string,
  resume: boolean,
): Promise<boolean> {
  const refuse = (fault: Fault): never => {
    record.close();
    throw fault;
  };
  if (!resume) refuse(unfinished(folders));
  if (record.batch !== fingerprint)
    refuse(
      new Fault('BATCH_DIFFERS', 'the unfinished batch has other inputs or options', {
        ...place(folders),
        hint: 'resume it with its original inputs and options, or remove the folder',
      }),
    );
  return isAsRecorded(folders, record);
}

/** The steps that change the scratch, the last first. */
const TABLES = ['texts', 'select', 'load'];

/** The last step that changed the scratch counts. A kill during the next one leaves a journal to roll back. */
async function isAsRecorded({ scratch }: BatchFolders, record: StepRecord): Promise<boolean> {
  const last = TABLES.map((name) => record.find(name)).find((step) => step !== undefined);
  if (last === undefined || !existsSync(scratch)) return false;
  try {
    const database = openScratch(scratch);
    database.prepare('select count(*) from sqlite_master').get();
    database.close();
  } catch (error) {
    if (error instanceof Fault && error.code !== 'SCRATCH_BROKEN') throw error;
    return false;
  }
  return (await hashFile(scratch)) === last.hashes;
}

/** Never discards an earlier run's folder without permission, even if its record is unreadable. */
async function clear(folders: BatchFolders, resume: boolean): Promise<void> {
  if (!resume && existsSync(folders.steps)) throw unfinished(folders);
  for (const database of [folders.scratch, folders.steps])
    for (const beside of ['', '-journal', '-wal', '-shm'])
      await rm(`${database}${beside}`, { recursive: true, force: true });
  for (const path of [folders.parts, folders.press, folders.spill, folders.made])
    await rm(path, { recursive: true, force: true });
}

const unfinished = (folders: BatchFolders): Fault =>
  new Fault('BATCH_UNFINISHED', 'an unfinished batch is already here', place(folders));

/** Never writes to, or later removes, a folder that is not ours. */
function assertOurs(folders: BatchFolders): void {
  const there = lstatSync(folders.partial, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory()) throw new Fault('OUTPUT_OCCUPIED', 'it is not a folder', place(folders));
  const entries = readdirSync(folders.partial);
  if (entries.length === 0 || existsSync(folders.lock)) return;
  throw new Fault('OUTPUT_OCCUPIED', `it contains ${listed(entries, 3)}`, place(folders));
}

const place = (folders: BatchFolders): { place: { file: string } } => ({ place: { file: folders.partial } });
