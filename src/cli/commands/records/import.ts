/** `import`: a record file into the workspace store. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('kind', {
      choices: ['owners', 'vehicles', 'remedied'] as const,
      demandOption: true,
      describe: 'What the rows are',
    })
    .positional('file', { type: 'string', demandOption: true, describe: 'CSV or NDJSON' })
    .options({ ...workspaceOption, ...jsonOption })
    .example('$0 import vehicles vehicles.csv', 'for the sales desk: what disclose looks up')
    .example('$0 import remedied remedied.csv', 'whose remedy is done: no form, and no message')
    .epilogue(
      'Rows with a problem are left out and reported; then the exit code is 1. A row of a known VIN replaces the one before; of a vehicle it keeps what it leaves blank. Batches read the files they are given, never this store.',
    );

export const importCommand = command({
  name: 'import <kind> <file>',
  describe: 'Keep owners, vehicles or remedies in the workspace store',
  options,
  work: async () => (await import('../../handlers/records/importFile.js')).importFile,
});
