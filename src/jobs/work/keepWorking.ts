/** Does one job after another until it is told to stop. */
import { Fault } from '../../base/problems.js';
import type { JobKind, JobProgress, TakenJob } from '../queue/jobShapes.js';
import type { WorkerQueue } from '../queue/workerQueue.js';
import type { JobHandler } from './handler.js';

export interface WorkParts {
  readonly queue: WorkerQueue;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly kinds: readonly JobKind[];
  readonly worker: string;
  /** Ends when there is nothing to do. */
  readonly isDraining: boolean;
  /** Milliseconds; only differences count. */
  readonly clock: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly log: (event: WorkEvent) => void;
  readonly signal: AbortSignal;
}

/** What a worker tells of, without personal data. */
export type WorkEvent =
  | {
      readonly what: 'began' | 'ended' | 'lost' | 'put back';
      readonly job: TakenJob;
      readonly seconds?: number;
    }
  | { readonly what: 'failed'; readonly job: TakenJob; readonly fault: unknown; readonly seconds: number }
  | { readonly what: 'unreachable'; readonly fault: Fault }
  | { readonly what: 'reachable' }
  | { readonly what: 'swept'; readonly count: number };

/** Milliseconds between two looks while there is nothing to do. */
const LOOK = 500;
const SWEEP = 3_000;
const MAINTAIN = 600_000;
const PROGRESS = 400;
/** Between two tries to reach the database. */
const AGAIN = 1_000;

export async function keepWorking(parts: WorkParts): Promise<void> {
  const { queue, kinds, signal, wait, handlers } = parts;
  const care = openCare(parts);
  while (!signal.aborted) {
    const job = await reaching(parts, async () => {
      await care();
      return queue.take(kinds);
    });
    if (job !== undefined) await doJob(parts, job);
    else if (parts.isDraining && !signal.aborted) return;
    else {
      for (const handler of Object.values(handlers)) handler.rest?.();
      await wait(LOOK, signal);
    }
  }
}

/** Looks after the queue every now and then, whichever worker comes to it. */
function openCare({ queue, clock, log }: WorkParts): () => Promise<void> {
  let [swept, maintained] = [Number.NEGATIVE_INFINITY, clock()];
  return async () => {
    const now = clock();
    if (now - swept >= SWEEP) {
      const count = await queue.sweep();
      if (count > 0) log({ what: 'swept', count });
      swept = now;
    }
    if (now - maintained < MAINTAIN) return;
    await queue.maintain();
    maintained = now;
  };
}

/** A database that is away is waited for; what is done meanwhile is not lost. Undefined once the worker is stopped. */
async function reaching<T>(
  { log, wait, signal }: WorkParts,
  work: () => Promise<T>,
  patience = Number.POSITIVE_INFINITY,
): Promise<T | undefined> {
  let isAway = false;
  for (let tries = 0; ; tries += 1) {
    try {
      const result = await work();
      if (isAway) log({ what: 'reachable' });
      return result;
    } catch (error) {
      if (!(error instanceof Fault) || !PASSING.has(error.code) || tries >= patience) throw error;
      if (!isAway) log({ what: 'unreachable', fault: error });
      isAway = true;
      if (signal.aborted) return undefined;
      await wait(AGAIN, signal);
    }
  }
}

/** What goes by itself. */
const PASSING: ReadonlySet<string> = new Set(['STORE_UNREACHABLE', 'STORE_BUSY']);
/** After these another attempt may end otherwise. */
const AGAIN_LATER: ReadonlySet<string> = new Set([
  ...[...PASSING, 'BUCKET_UNREACHABLE'],
  ...['BATCH_RUNNING', 'INTERRUPTED'],
]);

async function doJob(parts: WorkParts, job: TakenJob): Promise<void> {
  const { queue, handlers, log, clock, worker } = parts;
  const handler = handlers[job.kind];
  if (handler === undefined) throw new Error(`no handler for ${job.kind}`);
  const began = clock();
  const seconds = (): number => (clock() - began) / 1_000;
  log({ what: 'began', job });
  const reporter = openReporter(parts, job);
  try {
    const attempt = `${worker}-${job.id.slice(0, 8)}-${job.attempt}`;
    const done = await handler.work(job, { progress: reporter.progress, signal: reporter.signal, attempt });
    await reporter.end();
    const isOurs = await reaching(parts, () => queue.complete(job, done.output, done.following ?? {}));
    log({ what: isOurs === true ? 'ended' : 'lost', job, seconds: seconds() });
  } catch (error) {
    await reporter.end();
    if (reporter.isLost()) return log({ what: 'lost', job, seconds: seconds() });
    const isFinal = !(error instanceof Fault && AGAIN_LATER.has(error.code));
    log(
      isFinal
        ? { what: 'failed', job, fault: error, seconds: seconds() }
        : { what: 'put back', job, seconds: seconds() },
    );
    if (!isFinal && !parts.signal.aborted) await parts.wait(AGAIN, parts.signal);
    await reaching(parts, () => queue.fail(job, error, isFinal));
  }
}

interface Reporter {
  readonly progress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
  readonly isLost: () => boolean;
  /** Waits for the report that is on its way. */
  readonly end: () => Promise<void>;
}

/** Reports at most every so often; a report that fails changes nothing, one that finds the job taken away stops it. */
function openReporter({ queue, clock, signal }: WorkParts, job: TakenJob): Reporter {
  const lost = new AbortController();
  let [reported, last] = [Number.NEGATIVE_INFINITY, Promise.resolve()];
  return {
    signal: AbortSignal.any([signal, lost.signal]),
    isLost: () => lost.signal.aborted,
    progress: (progress) => {
      const now = clock();
      if (now - reported < PROGRESS) return;
      reported = now;
      last = queue.progress(job, progress).then(
        (isOurs) => {
          if (!isOurs) lost.abort();
        },
        () => undefined,
      );
    },
    end: () => last,
  };
}
