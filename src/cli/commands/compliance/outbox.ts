/** `outbox`: list, show, send, and retry the queued messages. */
import type { Argv } from 'yargs';
import { SEND_POLICY } from '../../../mail/queue/sendPolicy.js';
import { MESSAGE_STATES } from '../../../shapes/mail/outbox.js';
import { jsonOption, queueOption, wholeNumber, workspaceOption } from '../../arguments/options.js';
import { command, commandGroup } from '../command.js';

const shared = { ...workspaceOption, ...jsonOption } as const;

const idOption = {
  type: 'string',
  demandOption: true,
  describe: 'Message id, or at least its first four characters',
} as const;

const listOptions = (args: Argv) =>
  args.options({
    ...shared,
    state: { choices: MESSAGE_STATES, describe: 'Only messages in this state', requiresArg: true },
    limit: { ...wholeNumber('limit', 0), default: 50, describe: 'Maximum number, oldest first' },
  });

const idOptions = (args: Argv) => args.positional('id', idOption).options(shared);

const retryOptions = (args: Argv) =>
  args
    .positional('ids', { ...idOption, array: true, demandOption: false })
    .options({
      ...shared,
      failed: { type: 'boolean', default: false, describe: 'Retry every failed message, instead of ids' },
      reply: {
        type: 'string',
        describe:
          'Retry failed messages whose last reply matches this text or regular expression (case-insensitive)',
        requiresArg: true,
      },
    })
    .example('$0 outbox retry --reply "relay access denied"', 'after the server accepts your mail for relay')
    .example('$0 outbox retry --failed', 'after the server is fixed');

const sendOptions = (args: Argv) =>
  args
    .options({
      ...shared,
      wait: {
        type: 'boolean',
        default: false,
        describe: 'Continue until nothing is left, including retries',
      },
      connections: {
        ...wholeNumber('connections', 1),
        default: SEND_POLICY.connections,
        describe: 'Number of messages sent at the same time',
      },
      ...queueOption,
      rate: { type: 'number', describe: 'Maximum messages per second', requiresArg: true },
      'to-folder': {
        type: 'string',
        describe: 'Write .eml files to this folder instead of sending, and mark them as sent',
        requiresArg: true,
      },
    })
    .example('SMTP_HOST=mail.example.com $0 outbox send', 'over STARTTLS on port 587')
    .epilogue(
      'Environment variables: SMTP_HOST, SMTP_PORT, SMTP_SECURITY (starttls, tls, or none), SMTP_USER, SMTP_PASSWORD or SMTP_PASSWORD_FILE, and SMTP_CA_FILE.',
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
