/** What a thread prints with comes in; a press that prints in a thread of its own goes out. */
import { Worker } from 'node:worker_threads';
import type { FaceId } from '../../shapes/fontBook.js';
import { type FaultMessage, faultOf } from './faultMessage.js';
import type { PieceVariants } from './pieceVariants.js';
import type { Press } from './printWorker.js';
import type { PrintedFile, PrintJob } from './printLetters.js';

/** Plain data: what a thread opens its tools from. */
export interface ThreadSetup {
  /** Path of the scratch. The thread only reads it. */
  readonly scratch: string;
  readonly variants: PieceVariants;
  /** Of the fonts that the batch was measured with: a thread has none but our own. */
  readonly faces: readonly FaceId[];
}

export type PressMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'printed'; readonly printed: PrintedFile }
  | { readonly kind: 'failed'; readonly fault: FaultMessage };

/** The thread starts with the first job, so that a press without work costs nothing. */
export function threadPress(setup: ThreadSetup): Press {
  let thread: Worker | undefined;
  return {
    print(job, progress) {
      thread ??= new Worker(new URL('./printThread.js', import.meta.url), { workerData: setup });
      return printIn(thread, job, progress);
    },
    async close() {
      await thread?.terminate();
    },
  };
}

function printIn(thread: Worker, job: PrintJob, progress: (done: number) => void): Promise<PrintedFile> {
  return new Promise<PrintedFile>((resolve, reject) => {
    const onMessage = (message: PressMessage): void => {
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
