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
const AGE = 50;
/** No more than this are held. */
const BOUND = 200;

export function openRecorder(queue: Pick<OutboxQueue, 'settle'>, holder: string, wait: Wait): Recorder {
  let waiting: Settlement[] = [];
  let writing: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  /** A group gathers while the one before it is written, and at least as long as its age. */
  async function write(age: number): Promise<void> {
    while (waiting.length > 0) {
      if (age > 0 && waiting.length < BOUND) await wait(age);
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
