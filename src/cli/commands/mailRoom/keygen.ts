/** `keygen`: a key pair to seal batches with. */
import type { Argv, CommandModule } from 'yargs';
import { jsonOption } from '../../arguments/options.js';
import type { Session } from '../../terminal/session.js';

const options = (args: Argv) =>
  args
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'New file for the private key; the public one becomes FILE.pub',
    })
    .options(jsonOption)
    .example('$0 keygen ~/seal', 'then batch ... --sign ~/seal, and verify DIR --public-key ~/seal.pub');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const keygenCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'keygen <file>',
  describe: 'Make a key pair to seal batches with',
  builder: options,
  handler: async (args) => (await import('../../handlers/mailRoom/keygen.js')).keygen(session, args),
});
