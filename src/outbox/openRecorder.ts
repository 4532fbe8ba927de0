/** Ends of attempts come in one by one; they reach the store in groups, one transaction for each. */
import type { OutboxQueue, Settlement } from '../shapes/outbox.js';
import type { Wait } from './openRateLimit.js';

export interface Recorder {
  /** Waits only while too many are on their way. Throws what the store threw. */
  add(settlement: Settlement): Promise<void>;
  /** Settles when everything added is in the store. */
  flush(): Promise<void>;
}

/** A group is written when it is this old, in milliseconds: what a kill in between costs is sent twice. */
const AGE = 20;
/** No more than this are held. */
const BOUND = 200;

export function openRecorder(queue: Pick<OutboxQueue, 'settle'>, holder: string, wait: Wait): Recorder {
  let waiting: Settlement[] = [];
  let writing: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  async function write(delay: number): Promise<void> {
    if (delay > 0) await wait(delay);
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await queue.settle(holder, group);
    }
  }

  /** Nobody may be listening when it fails: whoever adds or flushes next is told. */
  function start(delay: number): Promise<void> {
    writing ??= write(delay)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        writing = undefined;
      });
    return writing;
  }

  function throwFailure(): void {
    if (failure !== undefined) throw failure.error;
  }

  return {
    async add(settlement) {
      waiting.push(settlement);
      const begun = start(AGE);
      if (waiting.length >= BOUND) await begun;
      throwFailure();
    },
    async flush() {
      await writing;
      await start(0);
      throwFailure();
    },
  };
}
