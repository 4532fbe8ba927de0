/** A longest time comes in; a function goes out that gives whoever starts now a signal which aborts after about that time. */
import { setMaxListeners } from 'node:events';

/** All that start within this many milliseconds share a signal: one for each message would cost more than its SQL. */
const SHARED = 10_000;

/** The signal aborts between `longest` and `SHARED` less than that. It keeps no process alive. */
export function deadlines(longest: number): () => AbortSignal {
  let signal: AbortSignal | undefined;
  return () => {
    if (signal === undefined) {
      signal = signalAfter(longest);
      setTimeout(() => {
        signal = undefined;
      }, SHARED).unref();
    }
    return signal;
  };
}

function signalAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  setTimeout(() => controller.abort(), milliseconds).unref();
  return controller.signal;
}
