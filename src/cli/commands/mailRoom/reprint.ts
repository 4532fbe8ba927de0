/** `reprint`: damaged pieces of a batch again. */
import type { Argv } from 'yargs';
import { jsonOption, wholeNumber } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('dir', {
      type: 'string',
      demandOption: true,
      describe: 'Batch folder, or s3://BUCKET/PREFIX',
    })
    .options({
      piece: {
        type: 'string',
        array: true,
        describe: 'Piece ids, as in manifest.csv',
        requiresArg: true,
        conflicts: 'list',
      },
      list: {
        type: 'string',
        describe: 'File with a piece id on each line, or a table with the column piece_id',
        requiresArg: true,
      },
      copy: {
        ...wholeNumber('copy', 2),
        default: 2,
        describe: 'Copy number in the marks of the sheets; the pieces of the batch are copy 1',
      },
      out: { type: 'string', demandOption: true, describe: 'PDF file to write', requiresArg: true },
      ...jsonOption,
    })
    .example('$0 reprint phase-5 --piece 23LJ01-1AN3M8-0000017 --out again.pdf', 'one that the machine tore')
    .example('$0 reprint phase-5 --list damaged.csv --out again.pdf', 'all that a list names');

export const reprintCommand = command({
  name: 'reprint <dir>',
  describe:
    'Print damaged pieces of a batch again, as they were but for the copy number in their marks; the batch is not changed',
  options,
  work: async () => (await import('../../handlers/mailRoom/reprint.js')).reprintPieces,
});
