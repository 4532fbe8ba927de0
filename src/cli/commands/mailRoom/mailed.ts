/** `mailed`: a finished batch was handed to the post. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      demandOption: true,
      describe: 'Batch folder, or s3://BUCKET/PREFIX; it is not changed',
    })
    .options({
      ...workspaceOption,
      date: {
        type: 'string',
        demandOption: true,
        describe: 'Day on which it was handed to the post: 2026-03-16',
        requiresArg: true,
      },
      correct: {
        type: 'boolean',
        default: false,
        describe: 'Replace another day that was entered before',
      },
      ...jsonOption,
    })
    .example('$0 mailed phase-5 --date 2024-02-05', 'then see report, returned, and reconcile')
    .epilogue(
      'The workspace store keeps which vehicles were mailed which notice on which day, without names and addresses. The same command again changes nothing.',
    );

export const mailedCommand = command({
  name: 'mailed <dir>',
  describe: 'Enter a finished batch in the workspace store as mailed',
  options,
  work: async () => (await import('../../handlers/mailRoom/mailed.js')).mailed,
});
