/** `init`: a new workspace with a sample campaign that runs. */
import type { Argv } from 'yargs';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      default: '.',
      describe: 'Folder to make; the current one when left out',
    })
    .example('$0 init my-actions', 'makes the folder my-actions and tells what to try first');

export const initCommand = command({
  name: 'init [dir]',
  describe: 'Make a new workspace with a sample campaign that runs',
  options,
  work: async () => (await import('../../handlers/analyst/init.js')).init,
});
