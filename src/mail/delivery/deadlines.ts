/** Makes abort signals that share their timers: one for each message would cost more than its SQL. */
import { setMaxListeners } from 'node:events';

/** Everything that starts within this many milliseconds shares a signal. */
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
