/** A print job comes in; its file stands on disk and what was printed goes out. Where it is done is the press's own. */
import { type PrintedFile, type PrintJob, type PrintTools, printLetters } from './printLetters.js';

/** Prints one job at a time. */
export interface Press {
  /** `progress` is told how many pieces of the job are printed. */
  print(job: PrintJob, progress: (done: number) => void): Promise<PrintedFile>;
  close(): Promise<void>;
}

/** Prints in this thread. */
export function ownPress(tools: PrintTools): Press {
  return {
    print: (job, progress) => printLetters(tools, job, progress),
    close: () => Promise.resolve(),
  };
}
