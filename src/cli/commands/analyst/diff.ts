/** `diff`: what a revision changed in each document, in words, for reviewers. */
import type { Argv } from 'yargs';
import { campaignOption, jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...campaignOption,
      from: {
        type: 'string',
        describe: 'Date of the earlier revision (default: the one before the newest change)',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 diff --campaign 23LJ01 --from 2023-12-21', 'compares with campaigns/23LJ01@2023-12-21.yaml');

export const diffCommand = command({
  name: 'diff',
  describe: 'Describe what a revision changed, by document and section',
  options,
  work: async () => (await import('../../handlers/analyst/diff.js')).diff,
});
