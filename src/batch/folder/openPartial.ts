/** Opens the scratch that a batch is made in, new or taken up again. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { makePrivateFolder } from '../../base/files/privateFile.js';
import { Fault } from '../../base/problems.js';
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
  /** Whether an earlier run began it. */
  readonly resumed: boolean;
  /** Closes it and leaves it for another run. */
  close(): void;
}

/**
 * The scratch of the batch. What an earlier run left in it is used where it is, byte for byte, what that run recorded;
 * a scratch that is not is begun anew.
 *
 * @throws Fault BATCH_UNFINISHED when one was begun and `resume` is not asked for, BATCH_DIFFERS when what was
 * begun is another batch, DISK_FULL and FILE_UNWRITABLE
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

/** Holds the places of a batch for one process. @throws Fault BATCH_RUNNING, OUTPUT_OCCUPIED, FILE_UNWRITABLE, DISK_FULL */
export async function lockPartial(folders: BatchFolders): Promise<Lock> {
  await storing(folders.partial, async () => {
    refuseForeign(folders);
    makePrivateFolder(folders.partial);
  });
  const lock = takeLock(folders.lock);
  // the run that held it before removed the folder between our look and our lock
  if (existsSync(folders.lock)) return lock;
  lock.release();
  throw new Fault('BATCH_RUNNING', 'another run has just ended here', {
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
      new Fault('BATCH_DIFFERS', 'the unfinished batch is another one', {
        ...place(folders),
        hint: 'resume it with the inputs and options that it was begun with, or remove the folder',
      }),
    );
  return isAsRecorded(folders, record);
}

/** The last step that changes the scratch counts. A kill in the middle of the next leaves a journal to roll back. */
async function isAsRecorded({ scratch }: BatchFolders, record: StepRecord): Promise<boolean> {
  const last = record.find('select') ?? record.find('load');
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

/** A folder that an earlier run began is not thrown away unasked, also where its record cannot be read. */
async function clear(folders: BatchFolders, resume: boolean): Promise<void> {
  if (!resume && existsSync(folders.steps)) throw unfinished(folders);
  for (const database of [folders.scratch, folders.steps])
    for (const path of [database, `${database}-journal`]) await rm(path, { recursive: true, force: true });
  for (const path of [folders.parts, folders.spill, folders.made])
    await rm(path, { recursive: true, force: true });
}

const unfinished = (folders: BatchFolders): Fault =>
  new Fault('BATCH_UNFINISHED', 'a batch was begun here and not finished', place(folders));

/** Never writes into, or later removes, a folder that is not ours. */
function refuseForeign(folders: BatchFolders): void {
  const there = lstatSync(folders.partial, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory()) throw new Fault('OUTPUT_OCCUPIED', 'it is not a folder', place(folders));
  const entries = readdirSync(folders.partial);
  if (entries.length === 0 || existsSync(folders.lock)) return;
  throw new Fault('OUTPUT_OCCUPIED', `it holds ${entries.slice(0, 3).join(', ')}`, place(folders));
}

const place = (folders: BatchFolders): { place: { file: string } } => ({ place: { file: folders.partial } });
