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
/** On a slow disk the groups are larger: writing takes no more than a fifth of the time, up to this age. */
const OLDEST = 250;
const SHARE = 4;
/** No more than this are held. */
const BOUND = 200;

/** `clock` gives milliseconds. */
export function openRecorder(
  queue: Pick<OutboxQueue, 'settle'>,
  holder: string,
  wait: Wait,
  clock: () => number,
): Recorder {
  let age = AGE;
  let waiting: Settlement[] = [];
  let writing: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;

  /** A group gathers while the one before it is written, and at least as long as its age. */
  async function write(mayWait: boolean): Promise<void> {
    while (waiting.length > 0) {
      if (mayWait && waiting.length < BOUND) await wait(age);
      const group = waiting;
      waiting = [];
      const began = clock();
      await queue.settle(holder, group);
      age = Math.min(OLDEST, Math.max(AGE, SHARE * (clock() - began)));
    }
  }

  /** Nobody may be listening when it fails: whoever adds or flushes next is told. */
  function start(mayWait: boolean): Promise<void> {
    writing ??= write(mayWait)
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
      const begun = start(true);
      if (waiting.length >= BOUND) await begun;
      throwFailure();
    },
    async flush() {
      await writing;
      await start(false);
      throwFailure();
    },
  };
}
