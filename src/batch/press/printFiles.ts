/** Prints the pieces of a batch into print files, and records each finished file. */
import { openPieces } from '../../select/pieces/openPieces.js';
import type { BatchRun } from './batchRun.js';
import { PartsInOrder } from './partsInOrder.js';
import type { PieceVariants } from './pieceVariants.js';
import type { PrintedFile, PrintJob } from './printLetters.js';
import { localWorker, type PrintWorker, threadWorker } from './printWorker.js';
import { takingOver } from './shared/takingOver.js';

/** A print file and its rows of the manifest. */
export interface PrintedPart extends PrintedFile {
  readonly manifestPath: string;
}

/** What is done here while threads print. */
export interface Meanwhile<Beside, Followed> {
  /** Done before this thread prints along with others. */
  readonly beside: () => Promise<Beside>;
  /** Reads the printed parts, each as soon as it and those before it are printed. */
  readonly follow: (parts: AsyncIterable<PrintedPart>) => Promise<Followed>;
}

export interface Printed<Beside, Followed> {
  readonly printed: readonly PrintedPart[];
  readonly beside: Beside;
  readonly followed: Followed;
}

/**
 * File by file: a finished one is never made again, an unfinished one is made anew. Each file is made whole by
 * one worker, whichever is free, so that their number makes no difference.
 *
 * @throws the first failure, after the others have ended what they have in hand
 */
export async function printFiles<Beside, Followed>(
  run: BatchRun,
  jobs: readonly PrintJob[],
  variants: PieceVariants,
  { beside, follow }: Meanwhile<Beside, Followed>,
): Promise<Printed<Beside, Followed>> {
  const pieces = jobs.at(-1)?.last ?? 0;
  const progress = new PrintProgress((done) => run.context.progress('print', done, pieces));
  const parts = new PartsInOrder<PrintJob, PrintedPart>(jobs);
  const waiting = [...jobs];
  const share = async (worker: PrintWorker): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift())
      parts.put(job, await printFile(run, job, worker, progress));
  };
  const own = async (): Promise<Beside> => {
    const done = await beside();
    if (jobs.length > 0) await share(openOwn(run, variants));
    return done;
  };
  const threads = openThreads(run, variants, jobs.length, pieces);
  try {
    const [done, followed] = await allOrFirstFailure(
      [own(), follow(parts), ...threads.map((worker) => share(worker))],
      (error) => {
        waiting.length = 0;
        parts.fail(error);
      },
    );
    return { printed: parts.list(), beside: done as Beside, followed: followed as Followed };
  } finally {
    await Promise.all(threads.map((worker) => worker.close()));
  }
}

/** @param stop makes the others end, and is called with what failed */
async function allOrFirstFailure(
  works: readonly Promise<unknown>[],
  stop: (error: unknown) => void,
): Promise<readonly unknown[]> {
  let failure: { readonly error: unknown } | undefined;
  const results = works.map((work) =>
    work.catch((error: unknown) => {
      failure ??= { error };
      stop(error);
    }),
  );
  const values = await Promise.all(results);
  if (failure !== undefined) throw failure.error;
  return values;
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
  const setup = { scratch: folders.scratch, variants, own: context.fonts.own };
  const useful = workers.isAsked ? jobs : Math.min(jobs, Math.ceil(pieces / WORTH_A_THREAD));
  const threads = Math.max(0, Math.min(workers.most, useful) - 1);
  return Array.from({ length: threads }, () => threadWorker(setup));
}

/** A thread takes as long to start as these to print. */
const WORTH_A_THREAD = 5000;

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
