/** `keygen`: a key pair to seal batches with. */
import type { Argv } from 'yargs';
import { jsonOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'New file for the private key; the public key is written to FILE.pub',
    })
    .options(jsonOption)
    .example('$0 keygen ~/seal', 'then use batch --sign ~/seal and verify DIR --public-key ~/seal.pub');

export const keygenCommand = command({
  name: 'keygen <file>',
  describe: 'Make a key pair for sealing batches',
  options,
  work: async () => (await import('../../handlers/mailRoom/keygen.js')).keygen,
});
