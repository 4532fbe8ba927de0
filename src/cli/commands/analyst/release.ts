/** `release`: keep a revision as it was sent, before the next one is written. */
import type { Argv } from 'yargs';
import { workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('code', {
      type: 'string',
      describe: 'Code of the campaign, such as 23LJ01',
      demandOption: true,
    })
    .options(workspaceOption)
    .example('$0 release 23LJ01', 'writes campaigns/23LJ01@2024-01-31.yaml and the folder of that name')
    .epilogue(
      'The folder holds what the papers were printed with: settings, brand, linked campaigns, tables and pictures, the templates of the workspace, and the prescribed texts. "render --campaign 23LJ01@2024-01-31" and "diff" read them there. Nothing that was kept is ever changed.',
    );

export const releaseCommand = command({
  name: 'release <code>',
  describe: 'Keep a revision as it was sent, with all that it was printed with',
  options,
  work: async () => (await import('../../handlers/analyst/release.js')).release,
});
