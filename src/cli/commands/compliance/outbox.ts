/** `outbox`: the messages that wait, what came of them, and sending them. */
import type { Argv } from 'yargs';
import { SEND_POLICY } from '../../../mail/queue/sendPolicy.js';
import { MESSAGE_STATES } from '../../../shapes/mail/outbox.js';
import { jsonOption, wholeNumber, workspaceOption } from '../../arguments/options.js';
import { command, commandGroup } from '../command.js';

const shared = { ...workspaceOption, ...jsonOption } as const;

const idOption = {
  type: 'string',
  demandOption: true,
  describe: 'Id of a message, or its beginning: at least four characters',
} as const;

const listOptions = (args: Argv) =>
  args.options({
    ...shared,
    state: { choices: MESSAGE_STATES, describe: 'Only messages in this state', requiresArg: true },
    limit: { ...wholeNumber('limit', 0), default: 50, describe: 'At most so many, the oldest first' },
  });

const idOptions = (args: Argv) => args.positional('id', idOption).options(shared);

const retryOptions = (args: Argv) =>
  args
    .positional('ids', { ...idOption, array: true, demandOption: false })
    .options({
      ...shared,
      failed: { type: 'boolean', default: false, describe: 'All messages that failed, instead of ids' },
      reply: {
        type: 'string',
        describe:
          'Those that failed and whose last reply matches: words, or a regular expression, in any case',
        requiresArg: true,
      },
    })
    .example('$0 outbox retry --reply "relay access denied"', 'once the server relays for you')
    .example('$0 outbox retry --failed', 'once the server takes them');

const sendOptions = (args: Argv) =>
  args
    .options({
      ...shared,
      wait: { type: 'boolean', default: false, describe: 'Go on until nothing is left, retries included' },
      connections: {
        ...wholeNumber('connections', 1),
        default: SEND_POLICY.connections,
        describe: 'Messages on the wire at once',
      },
      rate: { type: 'number', describe: 'At most so many messages a second', requiresArg: true },
      'to-folder': {
        type: 'string',
        describe: 'Write .eml files there instead of sending, and count them as sent',
        requiresArg: true,
      },
    })
    .example('SMTP_HOST=mail.example.com $0 outbox send', 'over STARTTLS on port 587')
    .epilogue(
      'SMTP_HOST, SMTP_PORT, SMTP_SECURITY (starttls, tls or none), SMTP_USER, SMTP_PASSWORD or SMTP_PASSWORD_FILE, SMTP_CA_FILE come from the environment.',
    );

const list = command({
  name: 'list',
  describe: 'List the messages and their states',
  options: listOptions,
  work: async () => (await import('../../handlers/compliance/outbox.js')).list,
});

const show = command({
  name: 'show <id>',
  describe: 'Show one message and every attempt to send it',
  options: idOptions,
  work: async () => (await import('../../handlers/compliance/outbox.js')).show,
});

const send = command({
  name: 'send',
  describe: 'Send the messages that are due',
  options: sendOptions,
  work: async () => (await import('../../handlers/compliance/sendOutbox.js')).sendOutbox,
});

const retry = command({
  name: 'retry [ids..]',
  describe: 'Queue failed messages again',
  options: retryOptions,
  work: async () => (await import('../../handlers/compliance/outbox.js')).retry,
});

export const outboxCommand = commandGroup(
  'outbox',
  'List, show, send, or retry the queued email messages',
  [list, show, send, retry],
  'name what to do with the outbox: list, show, send, or retry',
);
