/** `work`: takes jobs from the queue. */
import type { Argv } from 'yargs';
import { watchOptions, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      ...watchOptions,
      drain: { type: 'boolean', default: false, describe: 'End when there is nothing left to do' },
    })
    .example('$0 work --workspace /mnt/mail/workspace', 'until Ctrl-C or SIGTERM; run one for each core')
    .epilogue(
      'The queue is in PostgreSQL (DATABASE_URL). Every worker reaches the workspace, the record files, and the folders of the batches\nunder the same paths; a worker that sees other content, or is of another version, makes nothing.',
    );

export const workCommand = command({
  name: 'work',
  describe: 'Take jobs from the queue: batches and whatever else was queued',
  options,
  work: async () => (await import('../../handlers/operations/work.js')).work,
});
