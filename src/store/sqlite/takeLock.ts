/** Takes a lock that only one process can hold. The system frees it when the process ends, in whatever way. */
import { openScratch } from './openScratch.js';

export interface Lock {
  release(): void;
}

/** @throws Fault BATCH_RUNNING when another process holds it */
export function takeLock(path: string): Lock {
  const database = openScratch(path, { waitMilliseconds: 0 });
  try {
    database.exec('pragma journal_mode = memory'); // nothing is written, and no journal is left beside the lock
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    throw error;
  }
  return { release: () => database.close() };
}
