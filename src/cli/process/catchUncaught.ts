/** Ends the process as any other failure does when an error escapes every handler. */
import { reportFault } from '../terminal/reportFault.js';
import { processTerminal, visibleTerminal } from '../terminal/terminal.js';

/**
 * An event handler of a library may throw where no command can catch it. An import that fails is thrown here a second
 * time: what the command has reported is not reported again.
 */
export function catchUncaught(): void {
  const fail = (error: unknown): never => {
    if (process.exitCode === 3) process.exit();
    process.exit(reportFault(error, visibleTerminal(processTerminal()), process.env));
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}
