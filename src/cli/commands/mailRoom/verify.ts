/** `verify`: whether a batch folder is intact. */
import type { Argv } from 'yargs';
import { jsonOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      demandOption: true,
      describe: 'Batch folder, or s3://BUCKET/PREFIX',
    })
    .options({
      'public-key': {
        type: 'string',
        describe: 'Also require a seal made with the matching private key (see keygen and batch --sign)',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 verify output/23LJ01-phase-5', 'before printing, and after every copy')
    .example('$0 verify phase-5 --public-key seal.pub', 'and check who sealed it');

export const verifyCommand = command({
  name: 'verify <dir>',
  describe: 'Check a batch folder: counts, hashes, and that each VIN is on its own pages only',
  options,
  work: async () => (await import('../../handlers/mailRoom/verify.js')).verify,
});
