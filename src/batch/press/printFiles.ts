/** Prints the pieces of a batch into its print files, each recorded when done. */
import { join } from 'node:path';
import { Composer } from '../../render/letters/composer.js';
import { openPieces } from '../../select/openPieces.js';
import { piecePrefix } from '../plan/fingerprint.js';
import type { Making } from './batchRun.js';
import type { PieceVariants } from './pieceVariants.js';
import { ownPress, type Press } from './printWorker.js';
import type { PrintedFile, PrintJob } from './printLetters.js';
import { threadPress } from './threadWorker.js';

/** A print file, and the rows of the manifest that were written with it. */
export interface PrintedPart extends PrintedFile {
  readonly manifestPath: string;
}

/**
 * File by file: a finished one is never made again, an unfinished one is made anew. Each file is made whole by
 * one press, whichever is free, so that their number shows nowhere.
 */
export async function printFiles(
  making: Making,
  pieces: number,
  variants: PieceVariants,
): Promise<readonly PrintedPart[]> {
  const jobs = printJobs(making, pieces);
  const presses = openPresses(making, variants, jobs.length);
  const progress = new PrintProgress((done) => making.context.progress('print', done, pieces));
  const parts = new Map<PrintJob, PrintedPart>();
  try {
    await shareOut(jobs, presses, async (job, press) => {
      parts.set(job, await printFile(making, job, press, progress));
    });
  } finally {
    await Promise.all(presses.map((press) => press.close()));
  }
  return jobs.flatMap((job) => parts.get(job) ?? []);
}

/** The first press prints here, where all that it needs is loaded: a thread costs its start and its memory. */
function openPresses(making: Making, variants: PieceVariants, jobs: number): readonly Press[] {
  const { scratch, folders, context, workers } = making;
  const { fonts } = context;
  const own = ownPress({ pieces: openPieces(scratch), fonts, composer: new Composer(fonts), variants });
  const setup = { scratch: folders.scratch, variants, faces: fonts.faces };
  const threads = Math.max(0, Math.min(workers, jobs) - 1);
  return [own, ...Array.from({ length: threads }, () => threadPress(setup))];
}

/** Gives each press the next job until none is left. After a failure the others end what they have in hand. */
async function shareOut(
  jobs: readonly PrintJob[],
  presses: readonly Press[],
  print: (job: PrintJob, press: Press) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs];
  const work = async (press: Press): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await print(job, press);
  };
  const stopAll = (error: unknown): never => {
    waiting.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(presses.map((press) => work(press).catch(stopAll)));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function printFile(
  { steps }: Making,
  job: PrintJob,
  press: Press,
  progress: PrintProgress,
): Promise<PrintedPart> {
  const print = () => press.print(job, (done) => progress.update(job, done));
  const printed = await steps.file(job.name, print, {
    beside: job.manifestPath,
    hashes: ({ file, manifestSha256 }) => [file.sha256, manifestSha256],
  });
  progress.update(job, printed.file.pieces);
  return { ...printed, manifestPath: job.manifestPath };
}

/** Adds up what the presses tell. */
class PrintProgress {
  readonly #done = new Map<string, number>();
  readonly #tell: (done: number) => void;
  #sum = 0;

  constructor(tell: (done: number) => void) {
    this.#tell = tell;
  }

  update({ name }: PrintJob, done: number): void {
    this.#sum += done - (this.#done.get(name) ?? 0);
    this.#done.set(name, done);
    this.#tell(this.#sum);
  }
}

function printJobs({ plan, context, folders }: Making, pieces: number): readonly PrintJob[] {
  const { name: mailing } = context.mailing;
  const count = Math.ceil(pieces / plan.split);
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    const first = index * plan.split + 1;
    const name = `letters-${number}.pdf`;
    return {
      name,
      path: join(folders.made, name),
      manifestPath: join(folders.parts, `manifest-${number}.csv`),
      first,
      last: Math.min(pieces, first + plan.split - 1),
      options: {
        title: `${mailing} letters ${number}`,
        language: 'en' as const,
        compress: plan.compress,
      },
      prefix: piecePrefix(mailing, plan.fingerprint),
    };
  });
}
