/** `batch`: the mailing batch of a phase. */
import type { Argv } from 'yargs';
import {
  campaignOrFollowUp,
  jsonOption,
  noticeOption,
  recordFileOptions,
  remediedOption,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .usage(
      '$0 batch (--campaign C [--notice ID] [--phase N] | --follow-up F) --out DIR\n\nMakes every piece of a mailing, ready to print, and reports what became of each row of the owners file.',
    )
    .options({
      ...workspaceOption,
      ...campaignOrFollowUp,
      ...noticeOption,
      phase: {
        ...wholeNumber('phase', 1),
        describe: 'Phase to mail (default: every available phase; for an interim notice, every other one)',
      },
      out: {
        type: 'string',
        describe:
          'New folder for the batch, or s3://BUCKET/PREFIX; with --channel email, the folder of the finished batch',
        requiresArg: true,
      },
      channel: {
        choices: ['mail', 'email'] as const,
        default: 'mail' as const,
        describe: 'email: also queue a notice to each owner of the batch who has an email address',
        requiresArg: true,
      },
      ...recordFileOptions,
      ...remediedOption,
      exclude: { type: 'string', describe: 'File of VINs not to mail, with reasons', requiresArg: true },
      addresses: {
        type: 'string',
        describe: 'File of new addresses by VIN, or of the order of the post (sequence, tray, bundle)',
        requiresArg: true,
      },
      expect: {
        ...wholeNumber('expect', 0),
        describe: 'Number of rows that the owners file must have; otherwise nothing is made',
      },
      wave: {
        type: 'string',
        describe: 'K/N: part K of N; a VIN is always in the same part',
        requiresArg: true,
      },
      earlier: {
        type: 'array',
        string: true,
        describe: 'Folders of earlier batches: who was mailed which notice',
        requiresArg: true,
      },
      document: {
        type: 'string',
        describe: 'Document to mail (default: the owner letter)',
        requiresArg: true,
      },
      first: {
        ...wholeNumber('first', 1),
        describe: 'A test run of the first N pieces in print order, with setup sheets; it is never mailed',
      },
      split: { ...wholeNumber('split', 1), describe: 'Maximum pieces in a print file (default: 2500)' },
      compress: {
        choices: ['deflate', 'none'] as const,
        describe: 'Compression of the print files (default: deflate)',
        requiresArg: true,
      },
      workers: {
        ...wholeNumber('workers', 1),
        describe:
          'Threads that read and print at the same time (default: one for each core, as memory allows); each takes about 60 MB',
      },
      imb: {
        choices: ['on', 'none'] as const,
        describe: 'Intelligent Mail barcodes (default: on where noticepress.yaml has a mailer id)',
        requiresArg: true,
      },
      marks: {
        choices: ['on', 'none'] as const,
        describe: 'Marks for the inserting machine (default: as noticepress.yaml has them)',
        requiresArg: true,
      },
      sign: {
        type: 'string',
        describe: 'Seal the batch with this private key, made by keygen',
        requiresArg: true,
      },
      accept: {
        type: 'string',
        array: true,
        describe:
          'Make the batch in spite of open points or of a broken rule: open-points=REASON, SR-018=REASON',
        requiresArg: true,
      },
      compare: {
        type: 'string',
        describe: 'Folder of an earlier batch: tell of a reason whose share is far above that of it',
        requiresArg: true,
      },
      queue: {
        type: 'boolean',
        describe: 'Have it made by the workers of the queue (noticepress work), and wait for it',
      },
      resume: { type: 'boolean', describe: 'Continue an interrupted batch' },
      ...jsonOption,
    })
    .example('$0 batch --campaign 23LJ01 --phase 5 --out phase-5', "from the workspace's data/")
    .example(
      '$0 batch --campaign 20LC02 --owners owners.csv --vehicles vehicles.csv --out rx',
      'from two files',
    )
    .example(
      '$0 batch --follow-up 2013-02 --wave 1/4 --out week-1',
      'the first of four weekly waves of a follow-up',
    )
    .example(
      '$0 batch --campaign 26NA04 --notice interim --out interim',
      'the interim notice, to the phases without a remedy',
    )
    .example(
      '$0 batch --campaign 26NA04 --phase 2 --out remedy --earlier interim',
      'the remedy notice; promised.csv lists who got the interim notice only',
    )
    .example(
      '$0 batch --campaign 23LJ01 --phase 5 --out phase-5 --channel email',
      'after phase-5 is made: email its owners, too',
    )
    .epilogue(
      'Without record files, the files in the workspace are read; if you name one, only the files you name are read.\n' +
        'Exit code 1: the batch is made, but rows in problems.csv need attention.\n' +
        'Email supplements the letter. For a recall, --channel email needs --out with the finished mail batch of the same phase and record files; for other campaigns --out is optional.',
    );

export const batchCommand = command({
  name: 'batch',
  describe: 'Make the mailing batch of a phase or a follow-up',
  options,
  work: async () => {
    const { openAhead } = await import('../../handlers/mailRoom/openAhead.js');
    return async (session, args) => {
      const ahead = openAhead([args.owners, args.vehicles]);
      const { batch } = await import('../../handlers/mailRoom/batch.js');
      return batch(session, args, ahead);
    };
  },
});
