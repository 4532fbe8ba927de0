/** `restore`: a backup in the place of the workspace store. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('file', { type: 'string', demandOption: true, describe: 'File that backup made' })
    .options({ ...workspaceOption, ...jsonOption });

export const restoreCommand = command({
  name: 'restore <file>',
  describe: 'Put a backup in the place of the workspace store, after checking all of it',
  options,
  work: async () => (await import('../../handlers/operations/backup.js')).restore,
});
