/** Prints single files of batches that another process prepared. */

import { existsSync, renameSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../../base/problems.js';
import { Composer } from '../../../render/letters/composer.js';
import { openPieces } from '../../../select/pieces/openPieces.js';
import type { FontBook } from '../../../shapes/layout/fontBook.js';
import { openScratch } from '../../../store/sqlite/openScratch.js';
import { type BatchFolders, batchFolders, manifestPathOf } from '../../folder/batchFolders.js';
import { hashFile } from '../../folder/hashFiles.js';
import { storing } from '../../folder/storageFault.js';
import { type PrintedFile, type PrintJob, type PrintTools, printLetters } from '../printLetters.js';
import { readPress } from './pressFile.js';
import type { PrintOrder } from './printOrder.js';
import { printedBefore, recordPrinted } from './printRecord.js';

/** It reads the scratch from start to end. */
const CACHE_MEBIBYTES = 4;

/** One batch is open at a time: opening another costs a few milliseconds, what stays open costs memory. */
export interface Press {
  /**
   * Prints the file unless it is printed. A process that was taken for dead does no harm: each prints beside, and puts
   * the same bytes in place.
   *
   * @param attempt a name that no other attempt has, for the files it works on
   * @param progress may throw to stop it
   * @throws Fault BATCH_DIFFERS if the scratch is not the planned one; DISK_FULL, FILE_UNWRITABLE, those of compose
   */
  print(
    out: string,
    order: PrintOrder,
    attempt: string,
    progress: (done: number) => void,
  ): Promise<PrintedFile>;
  /** Lets go of the files of the batch; the next order opens them again. */
  rest(): void;
}

interface OpenTools {
  readonly key: string;
  readonly tools: PrintTools;
  close(): void;
}

export function openPress(fonts: FontBook): Press {
  const verified = new Map<string, string>();
  let open: OpenTools | undefined;
  const rest = (): void => {
    open?.close();
    open = undefined;
  };
  const toolsFor = async (folders: BatchFolders, order: PrintOrder): Promise<PrintTools> => {
    const key = `${folders.out} ${order.scratch} ${order.press}`;
    if (open?.key === key) return open.tools;
    rest();
    await requireScratch(folders.scratch, order.scratch, verified);
    open = { key, ...openTools(folders, order, fonts) };
    return open.tools;
  };
  return {
    async print(out, order, attempt, progress) {
      const folders = batchFolders(out);
      const job = jobIn(folders, order);
      return (
        (await printedBefore(job)) ??
        storing(folders.partial, async () =>
          printBeside(
            await toolsFor(folders, order),
            job,
            join(folders.parts, `${order.name}-${attempt}`),
            progress,
          ),
        )
      );
    },
    rest,
  };
}

function jobIn({ made, parts }: BatchFolders, { scratch: _, press: _press, ...order }: PrintOrder): PrintJob {
  const { name } = order;
  return { ...order, path: join(made, name), manifestPath: manifestPathOf(parts, name) };
}

async function printBeside(
  tools: PrintTools,
  job: PrintJob,
  draft: string,
  progress: (done: number) => void,
): Promise<PrintedFile> {
  const drafts = { path: `${draft}.pdf`, manifestPath: `${draft}.csv` };
  try {
    const printed = await printLetters(tools, { ...job, ...drafts }, progress);
    renameSync(drafts.manifestPath, job.manifestPath);
    renameSync(drafts.path, job.path);
    recordPrinted(job, printed, `${draft}.json`);
    return printed;
  } catch (error) {
    for (const path of Object.values(drafts)) rmSync(path, { force: true });
    throw error;
  }
}

function openTools(folders: BatchFolders, order: PrintOrder, fonts: FontBook): Omit<OpenTools, 'key'> {
  const { variants, faces } = readPress(folders.press, order.press);
  if (fonts.faces.join() !== faces.join()) throw differs(folders, 'this version prints with other fonts');
  const scratch = openScratch(folders.scratch, { cacheMebibytes: CACHE_MEBIBYTES });
  return {
    tools: { pieces: openPieces(scratch), fonts, composer: new Composer(fonts), variants },
    close: () => scratch.close(),
  };
}

/** Hashed once, and again only when the file is another or has changed. */
async function requireScratch(path: string, sha256: string, verified: Map<string, string>): Promise<void> {
  if (!existsSync(path)) throw gone(path);
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  const stamp = [ino, size, mtimeNs, sha256].join();
  if (verified.get(path) === stamp) return;
  if ((await hashFile(path)) !== sha256)
    throw new Fault('BATCH_DIFFERS', 'the tables of the batch are not what was planned', {
      place: { file: path },
      hint: 'remove the .partial folder, and queue the batch again',
    });
  verified.set(path, stamp);
}

const gone = (file: string): Fault =>
  new Fault('FILE_UNREADABLE', 'the unfinished batch is not there', {
    place: { file },
    hint: 'let every worker reach the folder of the batch under the same path, or queue the batch again',
  });

const differs = ({ partial }: BatchFolders, why: string): Fault =>
  new Fault('BATCH_DIFFERS', why, {
    place: { file: partial },
    hint: 'run the same version of Noticepress in every worker',
  });
