/** `jobs`: list, show, cancel, and retry the jobs of the queue. */
import type { Argv } from 'yargs';
import { jsonOption, wholeNumber, workspaceOption } from '../../arguments/options.js';
import { command, commandGroup } from '../command.js';

const shared = { ...workspaceOption, ...jsonOption } as const;

const listOptions = (args: Argv) =>
  args.options({
    ...shared,
    limit: { ...wholeNumber('limit', 1), default: 50, describe: 'Maximum number, newest first' },
  });

const idOptions = (args: Argv) =>
  args
    .positional('id', {
      type: 'string',
      demandOption: true,
      describe: 'Job id, or at least its first four characters',
    })
    .options(shared);

const handlers = () => import('../../handlers/operations/jobs.js');

const list = command({
  name: 'list',
  describe: 'List the jobs of the last 30 days',
  options: listOptions,
  work: async () => (await handlers()).list,
});

const show = command({
  name: 'show <id>',
  describe: 'Show how far a job is, who works on it, and why it failed',
  options: idOptions,
  work: async () => (await handlers()).show,
});

const cancel = command({
  name: 'cancel <id>',
  describe: 'Cancel a job; what was begun stays in the .partial folder for a retry',
  options: idOptions,
  work: async () => (await handlers()).cancel,
});

const retry = command({
  name: 'retry <id>',
  describe: 'Queue what failed or was canceled again; what is done is kept',
  options: idOptions,
  work: async () => (await handlers()).retry,
});

export const jobsCommand = commandGroup(
  'jobs',
  'List, show, cancel, or retry the jobs of the queue',
  [list, show, cancel, retry],
  'name what to do with the jobs: list, show, cancel, or retry',
);
