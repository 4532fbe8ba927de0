/** `backup`: the workspace store in one file. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('file', { type: 'string', demandOption: true, describe: 'New file' })
    .options({ ...workspaceOption, ...jsonOption });

export const backupCommand = command({
  name: 'backup <file>',
  describe: 'Copy the workspace store, with all papers on file, into one file while it is in use',
  options,
  work: async () => (await import('../../handlers/operations/backup.js')).backup,
});
