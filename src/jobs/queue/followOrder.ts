/** Waits for the end of an order. */
import { Fault } from '../../base/problems.js';
import type { JobProgress, OrderStatus } from './jobShapes.js';
import type { OrderQueue } from './orderQueue.js';

export interface Following {
  readonly progress: (progress: JobProgress) => void;
  /** Told once: nobody works, or the database is away. */
  readonly note: (what: 'no worker' | Fault) => void;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

const LOOK = 300;
/** Looks after which somebody waiting is told that no worker takes the job. */
const PATIENCE = 20;

/** Undefined if it was told to stop first: the order goes on. */
export async function followOrder(
  queue: OrderQueue,
  id: string,
  { progress, note, wait, signal }: Following,
): Promise<OrderStatus | undefined> {
  let isAway = false;
  for (let looks = 0; !signal.aborted; looks += 1) {
    try {
      const status = await queue.find(id);
      isAway = false;
      if (status.state !== 'queued' && status.state !== 'running') return status;
      if (status.progress !== undefined) progress(status.progress);
      if (looks === PATIENCE && status.jobs.active === 0 && status.state === 'queued') note('no worker');
    } catch (error) {
      if (!(error instanceof Fault && /^STORE_(UNREACHABLE|BUSY)$/.test(error.code))) throw error;
      if (!isAway) note(error);
      isAway = true;
    }
    await wait(LOOK, signal);
  }
  return undefined;
}
