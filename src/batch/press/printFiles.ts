/** Prints the pieces of a batch into print files, and records each finished file. */
import { openPieces } from '../../select/pieces/openPieces.js';
import type { BatchRun } from './batchRun.js';
import type { PieceVariants } from './pieceVariants.js';
import type { PrintedFile, PrintJob } from './printLetters.js';
import { localWorker, type PrintWorker, threadWorker } from './printWorker.js';
import { takingOver } from './shared/takingOver.js';

/** A print file and its rows of the manifest. */
export interface PrintedPart extends PrintedFile {
  readonly manifestPath: string;
}

/**
 * File by file: a finished one is never made again, an unfinished one is made anew. Each file is made whole by
 * one worker, whichever is free, so that their number makes no difference.
 *
 * @param besides what is done here meanwhile, before this thread prints along with others
 */
export async function printFiles<Beside>(
  run: BatchRun,
  jobs: readonly PrintJob[],
  variants: PieceVariants,
  besides: () => Promise<Beside>,
): Promise<{ readonly printed: readonly PrintedPart[]; readonly beside: Beside }> {
  const pieces = jobs.at(-1)?.last ?? 0;
  const progress = new PrintProgress((done) => run.context.progress('print', done, pieces));
  const parts = new Map<PrintJob, PrintedPart>();
  const sharing = new Sharing(jobs, async (job, worker) => {
    parts.set(job, await printFile(run, job, worker, progress));
  });
  const threads = openThreads(run, variants, jobs.length, pieces);
  const shares = threads.map((worker) => sharing.share(worker));
  try {
    const own = besides().then(async (beside) => {
      if (jobs.length > 0) await sharing.share(openOwn(run, variants));
      return beside;
    });
    const beside = await sharing.end(own, shares);
    return { printed: jobs.flatMap((job) => parts.get(job) ?? []), beside };
  } finally {
    await Promise.all(threads.map((worker) => worker.close()));
  }
}

/** Prints here, where all that it needs is loaded: a thread costs its start and its memory. */
function openOwn(
  { scratch, context: { fonts }, letters, isShared }: BatchRun,
  variants: PieceVariants,
): PrintWorker {
  const own = localWorker({ pieces: openPieces(scratch), fonts, composer: letters.composer(), variants });
  return isShared ? takingOver(own) : own;
}

function openThreads(
  { folders, context, workers, isShared }: BatchRun,
  variants: PieceVariants,
  jobs: number,
  pieces: number,
): readonly PrintWorker[] {
  if (isShared) return [];
  const setup = { scratch: folders.scratch, variants, faces: context.fonts.faces };
  const useful = workers.isAsked ? jobs : Math.min(jobs, Math.ceil(pieces / WORTH_A_THREAD));
  const threads = Math.max(0, Math.min(workers.most, useful) - 1);
  return Array.from({ length: threads }, () => threadWorker(setup));
}

/** A thread takes as long to start as these to print. */
const WORTH_A_THREAD = 5000;

/** Gives each worker the next job until none is left. After a failure the others end what they have in hand. */
class Sharing {
  readonly #waiting: PrintJob[];
  readonly #print: (job: PrintJob, worker: PrintWorker) => Promise<void>;

  constructor(jobs: readonly PrintJob[], print: (job: PrintJob, worker: PrintWorker) => Promise<void>) {
    this.#waiting = [...jobs];
    this.#print = print;
  }

  async share(worker: PrintWorker): Promise<void> {
    for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift())
      await this.#print(job, worker);
  }

  /** @throws the first failure, after all have ended */
  async end<Own>(own: Promise<Own>, shares: readonly Promise<void>[]): Promise<Own> {
    const stopAll = (error: unknown): never => {
      this.#waiting.length = 0;
      throw error;
    };
    const ends = await Promise.allSettled([
      own.catch(stopAll),
      ...shares.map((share) => share.catch(stopAll)),
    ]);
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return own;
  }
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
