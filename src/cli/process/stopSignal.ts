/** Turns Ctrl-C and SIGTERM into a signal that asks long work to finish its current step and stop. */
import type { Terminal } from '../terminal/terminal.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface StopSignal {
  readonly signal: AbortSignal;
  /** Restores the default: the signals end the process. */
  release(): void;
}

/** The first signal asks for a clean stop. Listening ends with it, so a second one ends the process at once. */
export function stopSignal(terminal: Terminal): StopSignal {
  const controller = new AbortController();
  const stop = (): void => {
    release();
    controller.abort();
    terminal.err('\nstopping after the current step; press Ctrl-C again to stop at once\n');
  };
  const release = (): void => {
    for (const name of SIGNALS) process.removeListener(name, stop);
  };
  for (const name of SIGNALS) process.on(name, stop);
  return { signal: controller.signal, release };
}
