/** `export`: tables for others. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command, commandGroup } from '../command.js';

const ownersOption = {
  owners: {
    type: 'string',
    describe: 'Owners file that the batch was made from (default: that of the workspace)',
    requiresArg: true,
  },
} as const;

const addressOptions = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      demandOption: true,
      describe: 'Batch folder, or s3://BUCKET/PREFIX; it is not changed',
    })
    .options({
      ...workspaceOption,
      ...ownersOption,
      out: { type: 'string', describe: 'CSV file (default: DIR.addresses.csv)', requiresArg: true },
      ...jsonOption,
    })
    .example('$0 export addresses phase-5', 'then import addresses, and batch --addresses, what comes back')
    .epilogue(
      'ASCII only: names and streets lose their accents. Keep the columns piece_id and vin; new addresses come back by VIN, since a piece id changes with its batch.',
    );

const addresses = command({
  name: 'addresses <dir>',
  describe: 'Write the addresses of a batch for CASS and NCOALink, by piece id',
  options: addressOptions,
  work: async () => (await import('../../handlers/mailRoom/export.js')).exportAddressFile,
});

const returnedOptions = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      campaign: { type: 'string', demandOption: true, describe: 'Campaign code', requiresArg: true },
      ...ownersOption,
      out: { type: 'string', demandOption: true, describe: 'Owners file to write', requiresArg: true },
      all: {
        type: 'boolean',
        default: false,
        describe: 'Also owners of whom no newer address is in the store',
      },
      ...jsonOption,
    })
    .example(
      '$0 export returned --campaign 23LJ01 --out second.csv',
      'then batch --owners second.csv --addresses new.csv',
    )
    .epilogue(
      'The rows as they stand in the owners file, of vehicles whose last piece came back as undeliverable, that are not remedied, and of whose owner a newer address was imported.',
    );

const returned = command({
  name: 'returned',
  describe: 'Write the owners of pieces that came back, for a second mailing',
  options: returnedOptions,
  work: async () => (await import('../../handlers/mailRoom/export.js')).exportReturned,
});

export const exportCommand = commandGroup(
  'export',
  'Write addresses for vendors, and the owners of a second mailing',
  [addresses, returned],
  'say what to export: addresses or returned',
);
