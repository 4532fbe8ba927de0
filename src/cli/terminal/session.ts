/** What a command gets besides its own options, and where it sets the exit code. */
import type { ExitCode } from '../../base/problems.js';
import { visibleJson } from '../../base/text/visible.js';
import type { Terminal } from './terminal.js';

export interface Session {
  readonly terminal: Terminal;
  /** Milliseconds, for progress only: nothing that is written depends on it. */
  readonly clock: () => number;
  exit: ExitCode;
}

/** Version of the machine output that `--json` prints. */
const JSON_FORMAT = 1;

/** Prints a result as JSON, with the version of the format first. */
export function printJson(session: Session, result: object): void {
  session.terminal.out(`${visibleJson(JSON.stringify({ format: JSON_FORMAT, ...result }, null, 2))}\n`);
}
