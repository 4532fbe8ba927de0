/** Reports why a command failed: one line with a hint, and on request where in the program it happened. */
import { type ExitCode, Fault, formatFault } from '../../base/problems.js';
import { systemFault } from '../../base/systemFault.js';
import { withoutSecrets } from '../../base/text/withoutSecrets.js';
import type { Terminal } from './terminal.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** With NOTICEPRESS_TRACE=1 in the environment the stack of the error follows. @returns the exit code */
export function reportFault(error: unknown, terminal: Terminal, environment: Environment): ExitCode {
  const fault = faultFrom(error, environment);
  const trace = environment.NOTICEPRESS_TRACE ? `${traceOf(error, environment)}\n` : '';
  terminal.err(`${formatFault(fault)}\n${trace}`);
  return fault.exit;
}

function faultFrom(error: unknown, environment: Environment): Fault {
  const known = error instanceof Fault ? error : systemFault(error);
  if (known !== undefined) return known;
  const [what = ''] = String(error).split('\n');
  return new Fault('INTERNAL', withoutSecrets(what, environment), { cause: error });
}

function traceOf(error: unknown, environment: Environment): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause !== undefined ? traceOf(error.cause, environment) : '';
  return withoutSecrets([stack, cause].filter((part) => part !== '').join('\ncaused by '), environment);
}
