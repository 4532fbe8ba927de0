/** Runs the command line. Every failure ends here and is reported with its place, code, message, and hint. */
import yargs from 'yargs';
import { type ExitCode, Fault } from '../base/problems.js';
import { version } from '../base/version.js';
import { assertGivenOnce } from './arguments/assertGivenOnce.js';
import { withoutDashes } from './arguments/withoutDashes.js';
import { COMMANDS } from './commands.js';
import { requireHeap } from './process/watchHeap.js';
import { reportFault } from './terminal/reportFault.js';
import type { Session } from './terminal/session.js';
import { processTerminal, type Terminal, visibleTerminal } from './terminal/terminal.js';

const EPILOGUE = `Exit codes: 0 done; 1 done, but something needs attention; 2 wrong usage; 3 the run failed.
noticepress <command> --help shows the options of a command and examples.`;

/** Runs one command and returns what the process ends with. */
export async function run(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const session: Session = { terminal: visibleTerminal(terminal), clock: () => performance.now(), exit: 0 };
  try {
    requireHeap();
    await parse(argv, session);
    return session.exit;
  } catch (error) {
    return reportFault(error, session.terminal, process.env);
  }
}

async function parse(given: readonly string[], session: Session): Promise<void> {
  const argv = withoutDashes(given);
  const parser = yargs([...argv])
    .scriptName('noticepress')
    .usage(
      '$0 <command>\n\nOwner and dealer documents of vehicle field actions, from one campaign file and a table of owners.',
    )
    .exitProcess(false)
    .strict()
    .demandCommand(1, 'a command is missing')
    .recommendCommands()
    .parserConfiguration({ 'parse-positional-numbers': false })
    .check(assertGivenOnce, true)
    .wrap(Math.min(100, session.terminal.columns))
    // yargs writes the help of every command that it runs, which nobody reads: wrapping it is most of the work
    .middleware(() => void parser.wrap(null))
    .version(version())
    .help()
    .alias('help', 'h')
    .epilogue(EPILOGUE)
    .fail((message, error) => {
      throw error === undefined || error.name === 'YError' ? new Fault('USAGE', message) : error;
    });
  for (const add of COMMANDS) add(parser, session);
  await parser.parseAsync(argv, {}, (_error, _args, output) => {
    if (output) session.terminal.out(`${output}\n`);
  });
}
