/** Opens the queue of jobs for a piece of work, and closes it afterward. */
import { type OpenedQueue, openQueue } from '../../../jobs/queue/openQueue.js';
import { workspaceLocation } from '../../../store/database/workspaceLocation.js';

/** @param holder name of a worker. @throws Fault QUEUE_MISSING without DATABASE_URL, and those of the store */
export async function withQueue<T>(
  folder: string,
  work: (queue: OpenedQueue) => Promise<T>,
  holder?: string,
): Promise<T> {
  const queue = await openQueue(workspaceLocation(process.env, folder), holder);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}
