/** `returned`: pieces that came back. */
import type { Argv } from 'yargs';
import { jsonOption, workspaceOption } from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'Table of scans: piece_id, imb, or mark; reason; date',
    })
    .options({
      ...workspaceOption,
      date: {
        type: 'string',
        describe: 'Day on which they came back, for rows without one (default: today)',
        requiresArg: true,
      },
      ...jsonOption,
    })
    .example('$0 returned scans.csv', 'enters each piece with the reason of the post: ANK, VAC, REF, ...')
    .epilogue(
      'A scan is the id of a piece, the number of its Intelligent Mail barcode, or the text of its mark. Its batch must be entered with noticepress mailed. ' +
        'Reasons count as undeliverable, exported, stolen, scrapped, or other (49 CFR 573.7). Exit code 1: rows that name no known piece need attention.',
    );

export const returnedCommand = command({
  name: 'returned <file>',
  describe: 'Enter pieces that came back, with the reason',
  options,
  work: async () => (await import('../../handlers/mailRoom/returned.js')).returned,
});
