/** Starts the command line in a process of its own. */
import type { ExitCode } from '../base/problems.js';
import { catchUncaught } from './process/catchUncaught.js';
import { optimizeLater } from './process/optimizeLater.js';

/** Settles how the process runs before it loads the rest. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  optimizeLater();
  catchUncaught();
  const { run } = await import('./run.js');
  return run(argv);
}
