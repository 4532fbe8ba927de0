/** `reconcile`: the log of the inserting machine against the batch. */
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
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'Log of the machine: piece_id, imb, or mark; state: done, damaged, or missing',
    })
    .options({ ...workspaceOption, ...jsonOption })
    .example('$0 reconcile phase-5 machine-1.csv', 'lists what is not mailed in phase-5.reconcile.csv')
    .example('$0 reprint phase-5 --list phase-5.reconcile.csv --out again.pdf', 'prints these pieces again')
    .epilogue(
      'Several logs of one batch add up; the last entry of a piece counts. Pieces that no log names are unlogged, and not mailed. Exit code 1: pieces are not mailed, or rows of the log need attention.',
    );

export const reconcileCommand = command({
  name: 'reconcile <dir> <file>',
  describe: "Compare the inserting machine's log with a batch: what is not mailed",
  options,
  work: async () => (await import('../../handlers/mailRoom/reconcile.js')).reconcileLog,
});
