/** Ctrl-C comes in; a signal goes out that asks long work to finish what it has in hand and end. */
import type { Terminal } from '../terminal/terminal.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface StopSignal {
  readonly signal: AbortSignal;
  /** From then on the signals end the process as they do by default. */
  release(): void;
}

/** The first signal asks; a second one ends the process at once, since nobody listens to it any more. */
export function stopSignal(terminal: Terminal): StopSignal {
  const controller = new AbortController();
  const stop = (): void => {
    release();
    controller.abort();
    terminal.err('\nstopping: what is in hand is finished first; once more ends at once\n');
  };
  const release = (): void => {
    for (const name of SIGNALS) process.removeListener(name, stop);
  };
  for (const name of SIGNALS) process.on(name, stop);
  return { signal: controller.signal, release };
}
