/** The process comes in; where a command writes goes out. */
import { Fault, formatFault } from '../base/problems.js';

/** Results go to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Whether `err` is a terminal, so that a progress bar may redraw its line. */
  readonly redraws: boolean;
  readonly columns: number;
}

/**
 * The terminal of this process. Results that cannot be written end it with 3; progress and problems that cannot
 * be told change nothing: the exit code tells.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', outputFailed);
  process.stderr.on('error', () => undefined);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    redraws: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? 100,
  };
}

/** A reader that went away has read enough (`| head`): the work goes on, and its exit code stays. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  const fault = new Fault('FILE_UNWRITABLE', `standard output cannot be written: ${error.message}`);
  process.stderr.write(`${formatFault(fault)}\n`);
  process.exit(fault.exit);
}
