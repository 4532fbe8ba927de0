/** Prints one file after the other, in this thread or in one of its own. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FaultMessage, faultOf } from '../../base/faultMessage.js';
import { packageRoot } from '../../base/packageRoot.js';
import type { OwnFace } from '../../shapes/layout/fontBook.js';
import type { PieceVariants } from './pieceVariants.js';
import { type PrintedFile, type PrintJob, type PrintTools, printLetters } from './printLetters.js';

/** Prints one job at a time. */
export interface PrintWorker {
  /** `progress` is called with the number of pieces printed so far. */
  print(job: PrintJob, progress: (done: number) => void): Promise<PrintedFile>;
  close(): Promise<void>;
}

/** Prints in this thread. */
export function localWorker(tools: PrintTools): PrintWorker {
  return {
    print: (job, progress) => printLetters(tools, job, progress),
    close: () => Promise.resolve(),
  };
}

/** Plain data: what a thread opens its tools from. */
export interface ThreadSetup {
  /** Path of the scratch. The thread only reads it. */
  readonly scratch: string;
  readonly variants: PieceVariants;
  /** The fonts of the workspace; those that come with us a thread finds by itself. */
  readonly own: readonly OwnFace[];
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'printed'; readonly printed: PrintedFile }
  | { readonly kind: 'failed'; readonly fault: FaultMessage };

/** As it was built: a thread cannot run a file as it is written. */
const PRINT_THREAD = join(packageRoot(), 'dist', 'program', 'printThread.js');

/** The thread starts with the first job, so that a worker without work costs nothing. */
export function threadWorker(setup: ThreadSetup): PrintWorker {
  let thread: Worker | undefined;
  return {
    print(job, progress) {
      thread ??= new Worker(PRINT_THREAD, { workerData: setup });
      return printIn(thread, job, progress);
    },
    async close() {
      await thread?.terminate();
    },
  };
}

function printIn(thread: Worker, job: PrintJob, progress: (done: number) => void): Promise<PrintedFile> {
  return new Promise<PrintedFile>((resolve, reject) => {
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'progress') progress(message.done);
      else if (message.kind === 'printed') resolve(message.printed);
      else reject(faultOf(message.fault));
    };
    const onExit = (): void => reject(new Error(`the thread that printed ${job.name} ended`));
    // An error comes before the exit that it leads to; the first of both settles.
    thread.on('message', onMessage).on('error', reject).on('exit', onExit);
    thread.postMessage(job);
  }).finally(() => {
    for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
  });
}
