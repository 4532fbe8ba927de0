/** `desk`: the sales-desk page in a browser, from look-up to the signed form on file. */
import type { Argv } from 'yargs';
import {
  formOptions,
  recordFileOptions,
  remediedOption,
  watchOptions,
  wholeNumber,
  workspaceOption,
} from '../../arguments/options.js';
import { command } from '../command.js';
import { deskUserCommand } from '../deskUserCommand.js';

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
      host: {
        type: 'string',
        default: '127.0.0.1',
        describe: 'Address to listen on; another than that of this machine needs --cert, --key, and users',
        requiresArg: true,
      },
      cert: {
        type: 'string',
        describe: 'Certificate of the desk with its chain, PEM',
        requiresArg: true,
        implies: 'key',
      },
      key: { type: 'string', describe: 'Its private key, PEM', requiresArg: true, implies: 'cert' },
      sign: {
        type: 'string',
        describe:
          'Certificate that signs forms signed on the screen, PKCS #12; passphrase in NOTICEPRESS_SIGN_PASSPHRASE',
        requiresArg: true,
      },
      ...watchOptions,
      ...recordFileOptions,
      ...remediedOption,
    })
    .example('$0 desk --dealer 98629', 'prints a link; it opens the desk once, on this machine only')
    .example(
      '$0 desk --host 0.0.0.0 --port 8443 --cert desk.pem --key desk.key',
      'for other machines: named users sign in, see desk user',
    )
    .epilogue(
      'Without --host, it listens on this machine only. With SMTP settings in the environment (see noticepress outbox send --help), the desk also sends the queued messages. Ctrl-C ends it; what was filed stays in the workspace store.',
    );

export const deskCommand = command({
  name: 'desk',
  describe: 'Open the disclosure desk in a browser: look up, sign, file, and find forms',
  options,
  commands: [deskUserCommand],
  work: async () => (await import('../../handlers/salesDesk/desk.js')).desk,
});
