/** Reads marks in a thread of its own, which ends with the scan: a large page takes a second, and nobody else should wait for it. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../../base/packageRoot.js';

/** The marks of forms in a PDF, JPEG or PNG file, each once; none where none can be read. */
export type MarkReader = (bytes: Uint8Array) => Promise<readonly string[]>;

/** As it was built: a thread cannot run a file as it is written. */
const MARK_THREAD = join(packageRoot(), 'dist', 'program', 'markThread.js');

/** Milliseconds after which a scan has no mark. */
const LONGEST = 15_000;

/** One scan after the other: each may fill a good part of the memory. */
export function openMarkReader(): MarkReader {
  let last: Promise<unknown> = Promise.resolve();
  return (bytes) => {
    const turn = last.then(() => readInThread(bytes));
    last = turn;
    return turn;
  };
}

/** What makes the thread fail is in the file, so there is nothing to be read in it. */
function readInThread(bytes: Uint8Array): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const thread = new Worker(MARK_THREAD, { workerData: bytes });
    const end = (marks: readonly string[]): void => {
      clearTimeout(timer);
      resolve(marks);
      void thread.terminate();
    };
    const timer = setTimeout(() => end([]), LONGEST);
    thread.once('message', end);
    for (const event of ['error', 'exit']) thread.once(event, () => end([]));
  });
}
