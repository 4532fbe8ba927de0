/** `import`: a record file into the workspace store. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('kind', {
      choices: ['owners', 'vehicles', 'remedied', 'addresses'] as const,
      demandOption: true,
      describe: 'What the file holds',
    })
    .positional('file', { type: 'string', demandOption: true, describe: 'File to import (CSV or NDJSON)' })
    .options({
      ...workspaceOption,
      batch: {
        type: 'string',
        describe: 'For addresses that name our pieces and no VINs: the batch of these pieces',
        requiresArg: true,
      },
      out: {
        type: 'string',
        describe: 'With --batch: the same table with VINs, for batch --addresses',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 import vehicles vehicles.csv', 'for the sales desk: vehicles that disclose looks up')
    .example('$0 import remedied remedied.csv', 'vehicles whose remedy is done: no form, and no message')
    .example(
      '$0 import addresses new.csv',
      'what CASS and NCOALink sent back: new addresses, move dates, DPV',
    )
    .example(
      '$0 import addresses new.csv --batch phase-5 --out vins.csv',
      'a file that names our pieces alone',
    )
    .epilogue(
      'Rows with a problem are skipped and reported, and the exit code is 1. A row replaces an earlier row of the same VIN; blanks in a vehicle row keep the earlier values. A new address keeps the name, and the store keeps the address before. A batch never reads this store, only record files.',
    );

export const importCommand = command({
  name: 'import <kind> <file>',
  describe: 'Import owners, vehicles, completed remedies, or new addresses into the workspace store',
  options,
  work: async () => (await import('../../handlers/records/importFile.js')).importFile,
});
