/** `verify`: does a batch folder still hold together. */
import type { Argv } from 'yargs';
import { jsonOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('dir', { type: 'string', demandOption: true, describe: 'Folder that batch made' })
    .options({
      'public-key': {
        type: 'string',
        describe: 'Only a batch sealed with the private key of this one holds (keygen, batch --sign)',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 verify output/23LJ01-phase-5', 'before it goes to the print room, and after every copy')
    .example('$0 verify phase-5 --public-key seal.pub', 'and was it made by whoever has the key seal');

export const verifyCommand = command({
  name: 'verify <dir>',
  describe: 'Check a batch folder: counts, hashes, each VIN on the pages of its piece and no other',
  options,
  work: async () => (await import('../../handlers/mailRoom/verify.js')).verify,
});
