/** `init`: a new workspace with a sample campaign that runs. */
import type { Argv, CommandModule } from 'yargs';
import type { Session } from '../../terminal/session.js';

const options = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      default: '.',
      describe: 'Folder to make; the current one when left out',
    })
    .example('$0 init my-actions', 'makes the folder my-actions and tells what to try first');

type Options = ReturnType<typeof options> extends Argv<infer O> ? O : never;

export const initCommand = (session: Session): CommandModule<object, Options> => ({
  command: 'init [dir]',
  describe: 'Make a new workspace with a sample campaign that runs',
  builder: options,
  handler: async (args) => (await import('../../handlers/analyst/init.js')).init(session, args),
});
