/** `desk`: the sales-desk page in a browser, from look-up to the signed form on file. */
import type { Argv } from 'yargs';
import {
  formOptions,
  recordFileOptions,
  remediedOption,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';

const options = (args: Argv) =>
  args
    .options({
      ...workspaceOption,
      dealer: { ...formOptions.dealer, describe: 'Whose desk it is; without it the page asks once' },
      port: {
        ...wholeNumber('port', 0),
        default: 0,
        describe: 'Port to listen on (default: one that is free)',
      },
      ...recordFileOptions,
      ...remediedOption,
    })
    .example('$0 desk --dealer 98629', 'prints a link; it opens the desk once, on this machine only')
    .epilogue(
      'Listens on this machine only. With SMTP settings in the environment (see noticepress outbox send --help), the desk also sends the queued messages. Ctrl-C ends it; what was filed stays in the workspace store.',
    );

export const deskCommand = command({
  name: 'desk',
  describe: 'Open the disclosure desk in a browser: look up, sign, file, and find forms',
  options,
  work: async () => (await import('../../handlers/salesDesk/desk.js')).desk,
});
