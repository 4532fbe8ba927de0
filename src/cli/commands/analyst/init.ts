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
    .option('kind', {
      choices: ['safety_recall', 'service_campaign', 'support_program', 'whole_recalls'] as const,
      default: 'service_campaign' as const,
      requiresArg: true,
      describe:
        'What the sample campaign is; whole_recalls: two recalls, for a defect and a noncompliance, with every paper in English and Spanish',
    })
    .example('$0 init my-actions', 'creates my-actions and shows what to try first')
    .example('$0 init my-recalls --kind safety_recall', 'starts from a recall with an interim notice');

export const initCommand = command({
  name: 'init [dir]',
  describe: 'Create a workspace with a working sample campaign',
  options,
  work: async () => (await import('../../handlers/analyst/init.js')).init,
});
