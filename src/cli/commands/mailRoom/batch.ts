/** `batch`: the mailing batch of a phase. */
import type { Argv } from 'yargs';
import {
  campaignOrFollowUp,
  jsonOption,
  recordFileOptions,
  remediedOption,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .usage(
      '$0 batch (--campaign C [--phase N] | --follow-up F) --out DIR\n\nMakes every piece of a mailing, ready to print, and tells what became of each row of the owners file.',
    )
    .options({
      ...workspaceOption,
      ...campaignOrFollowUp,
      phase: { ...wholeNumber('phase', 1), describe: 'Phase to mail; every available phase when left out' },
      out: {
        type: 'string',
        describe: 'Folder that the batch becomes, a new one; with --channel email that of the finished batch',
        requiresArg: true,
      },
      channel: {
        choices: ['mail', 'email'] as const,
        default: 'mail' as const,
        describe: 'email: queue a notice to each owner of the batch with an address, beside the letter',
        requiresArg: true,
      },
      ...recordFileOptions,
      ...remediedOption,
      exclude: { type: 'string', describe: 'File of VINs not to mail, with a reason', requiresArg: true },
      expect: {
        ...wholeNumber('expect', 0),
        describe: 'Rows that the owners file must have; with another number nothing is made',
      },
      wave: {
        type: 'string',
        describe: 'K/N: the Kth of N parts; a VIN is always in the same one',
        requiresArg: true,
      },
      document: {
        type: 'string',
        describe: 'Document to mail; the letter to the owner when left out',
        requiresArg: true,
      },
      split: { ...wholeNumber('split', 1), describe: 'Most pieces in one print file (2500)' },
      compress: {
        choices: ['deflate', 'none'] as const,
        describe: 'How print files are packed (deflate)',
        requiresArg: true,
      },
      workers: {
        ...wholeNumber('workers', 1),
        describe: 'Threads that print at the same time (1); each takes some 60 MB',
      },
      sign: {
        type: 'string',
        describe: 'Seal the batch with this private key, which keygen made',
        requiresArg: true,
      },
      resume: { type: 'boolean', describe: 'Go on with a batch that was cut short' },
      ...jsonOption,
    })
    .example('$0 batch --campaign 23LJ01 --phase 5 --out phase-5', "from the workspace's own data/")
    .example(
      '$0 batch --campaign 20LC02 --owners owners.csv --vehicles vehicles.csv --out rx',
      'from two files',
    )
    .example('$0 batch --follow-up 2013-02 --wave 1/4 --out week-1', 'the first of four weeks of a follow-up')
    .example(
      '$0 batch --campaign 23LJ01 --phase 5 --out phase-5 --channel email',
      'once phase-5 is made: its owners by email, too',
    )
    .epilogue(
      'When no record file is named, those of the workspace are read; when one is named, only the named ones.\n' +
        'Exit code 1 means: the batch is made, and rows in problems.csv need a person.\n' +
        'Email supplements the letter: for a recall --channel email needs the finished batch by mail of the same phase and record files in --out; for other campaigns --out may be left out.',
    );

export const batchCommand = command({
  name: 'batch',
  describe: 'Make the mailing batch of a phase or a follow-up',
  options,
  work: async () => (await import('../../handlers/mailRoom/batch.js')).batch,
});
