/** Prints the pieces of a batch into print files, and records each finished file. */
import { join } from 'node:path';
import { Composer } from '../../render/letters/composer.js';
import { countBoxes } from '../../select/pieces/households.js';
import { openPieces } from '../../select/pieces/openPieces.js';
import { piecePrefix } from '../plan/fingerprint.js';
import type { BatchRun } from './batchRun.js';
import type { PieceVariants } from './pieceVariants.js';
import type { PrintedFile, PrintJob } from './printLetters.js';
import { localWorker, type PrintWorker, threadWorker } from './printWorker.js';
import type { StampJob } from './stamps/pieceStamps.js';

/** A print file and its rows of the manifest. */
export interface PrintedPart extends PrintedFile {
  readonly manifestPath: string;
}

/**
 * File by file: a finished one is never made again, an unfinished one is made anew. Each file is made whole by
 * one worker, whichever is free, so that their number makes no difference.
 */
export async function printFiles(
  run: BatchRun,
  pieces: number,
  variants: PieceVariants,
  stamps: StampJob,
): Promise<readonly PrintedPart[]> {
  const jobs = printJobs(run, pieces, stamps);
  const printWorkers = openWorkers(run, variants, jobs.length);
  const progress = new PrintProgress((done) => run.context.progress('print', done, pieces));
  const parts = new Map<PrintJob, PrintedPart>();
  try {
    await shareOut(jobs, printWorkers, async (job, worker) => {
      parts.set(job, await printFile(run, job, worker, progress));
    });
  } finally {
    await Promise.all(printWorkers.map((worker) => worker.close()));
  }
  return jobs.flatMap((job) => parts.get(job) ?? []);
}

/** The first worker prints here, where all that it needs is loaded: a thread costs its start and its memory. */
function openWorkers(run: BatchRun, variants: PieceVariants, jobs: number): readonly PrintWorker[] {
  const { scratch, folders, context, workers } = run;
  const { fonts } = context;
  const own = localWorker({ pieces: openPieces(scratch), fonts, composer: new Composer(fonts), variants });
  const setup = { scratch: folders.scratch, variants, faces: fonts.faces };
  const threads = Math.max(0, Math.min(workers, jobs) - 1);
  return [own, ...Array.from({ length: threads }, () => threadWorker(setup))];
}

/** Gives each worker the next job until none is left. After a failure the others end what they have in hand. */
async function shareOut(
  jobs: readonly PrintJob[],
  printWorkers: readonly PrintWorker[],
  print: (job: PrintJob, worker: PrintWorker) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs];
  const work = async (worker: PrintWorker): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await print(job, worker);
  };
  const stopAll = (error: unknown): never => {
    waiting.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(printWorkers.map((worker) => work(worker).catch(stopAll)));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function printFile(
  { steps }: BatchRun,
  job: PrintJob,
  worker: PrintWorker,
  progress: PrintProgress,
): Promise<PrintedPart> {
  const print = () => worker.print(job, (done) => progress.update(job, done));
  const printed = await steps.file(job.name, print, {
    beside: job.manifestPath,
    hashes: ({ file, manifestSha256 }) => [file.sha256, manifestSha256],
  });
  progress.update(job, printed.file.pieces);
  return { ...printed, manifestPath: job.manifestPath };
}

/** Adds up what the workers report. */
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

/** The first and last piece of each print file: as many as `split` allows; a box has a file of its own. */
function ranges(
  { plan, context, scratch }: BatchRun,
  pieces: number,
): readonly (readonly [number, number])[] {
  const { households } = context.mailing;
  const boxes = households === undefined ? 0 : countBoxes(scratch, households);
  const envelopes = pieces - boxes;
  const files = Array.from({ length: Math.ceil(envelopes / plan.split) }, (_, index) => {
    const first = index * plan.split + 1;
    return [first, Math.min(envelopes, first + plan.split - 1)] as const;
  });
  return [
    ...files,
    ...Array.from({ length: boxes }, (_, index) => [envelopes + index + 1, envelopes + index + 1] as const),
  ];
}

function printJobs(run: BatchRun, pieces: number, stamps: StampJob): readonly PrintJob[] {
  const { plan, context, folders } = run;
  const { name: mailing } = context.mailing;
  return ranges(run, pieces).map(([first, last], index) => {
    const number = String(index + 1).padStart(4, '0');
    const name = `letters-${number}.pdf`;
    return {
      name,
      path: join(folders.made, name),
      manifestPath: join(folders.parts, `manifest-${number}.csv`),
      first,
      last,
      options: {
        title: `${mailing} letters ${number}`,
        language: 'en' as const,
        compress: plan.compress,
      },
      prefix: piecePrefix(mailing, plan.fingerprint),
      stamps,
    };
  });
}
