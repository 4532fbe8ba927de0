/** `init`: a new workspace with a sample campaign that runs. */
import type { Argv } from 'yargs';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      default: '.',
      describe: 'Folder to create (default: the current folder)',
    })
    .example('$0 init my-actions', 'creates my-actions and shows what to try first');

export const initCommand = command({
  name: 'init [dir]',
  describe: 'Create a workspace with a working sample campaign',
  options,
  work: async () => (await import('../../handlers/analyst/init.js')).init,
});
