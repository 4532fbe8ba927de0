/** Opens the standard output and standard error of the process as the terminal of a command. */

import { Fault, formatFault } from '../../base/problems.js';
import { visible } from '../../base/text/visible.js';

/** Results go to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** Redraws the last line of `err`, where that is a terminal. */
  readonly redraw?: ((line: string) => void) | undefined;
  /** Reads a password; where it is undefined, from the standard input. */
  readonly secret?: ((prompt: string) => Promise<string>) | undefined;
  readonly columns: number;
}

/**
 * The terminal of this process. It ends with 3 when a result cannot be written. Progress and problems that cannot be
 * printed change nothing: the exit code still reports the outcome.
 */
export function processTerminal(): Terminal {
  process.stdout.on('error', outputFailed);
  process.stderr.on('error', () => undefined);
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    redraw: process.stderr.isTTY === true ? (line) => process.stderr.write(`\r\x1b[K${line}`) : undefined,
    columns: process.stdout.columns ?? 100,
  };
}

/** Shows the control characters of every text as escapes: the content of a file never controls the terminal. */
export function visibleTerminal({ out, err, redraw, secret, columns }: Terminal): Terminal {
  return {
    out: (text) => out(typeof text === 'string' ? visible(text) : text),
    err: (text) => err(visible(text)),
    redraw: redraw && ((line) => redraw(visible(line))),
    secret,
    columns,
  };
}

/** A reader that closed the pipe has read enough (`| head`): the work continues, and its exit code stays. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  const fault = new Fault('FILE_UNWRITABLE', `standard output cannot be written: ${error.message}`);
  process.stderr.write(`${formatFault(fault)}\n`);
  process.exit(fault.exit);
}
