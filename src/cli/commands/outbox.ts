/** `outbox`: the messages that wait, what came of them, and sending them. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Argv, CommandModule } from 'yargs';
import { Fault } from '../../base/problems.js';
import { openFileTransport } from '../../email/openFileTransport.js';
import { openSmtpTransport } from '../../email/openSmtpTransport.js';
import { smtpSettings } from '../../email/smtpSettings.js';
import { keepSending } from '../../outbox/keepSending.js';
import { type SenderParts, type SendReport, sendDue } from '../../outbox/sendDue.js';
import { sendEventLine } from '../../outbox/sendEvent.js';
import { SEND_POLICY, type SendPolicy } from '../../outbox/sendPolicy.js';
import { instant } from '../../outbox/settle.js';
import { MESSAGE_STATES, type Outbox } from '../../shapes/outbox.js';
import type { Transport } from '../../shapes/transport.js';
import { openWorkspaceStore } from '../../store/workspace/openWorkspaceStore.js';
import { workspaceLocation } from '../../store/workspace/workspaceLocation.js';
import { jsonOption, workspaceOption } from '../options.js';
import { listReport, messageReport, sendSummary } from '../outboxReport.js';
import { printJson, type Session } from '../session.js';
import { stopSignal } from '../stopSignal.js';

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
    limit: { type: 'number', default: 50, describe: 'At most so many, the oldest first', requiresArg: true },
  });

const idOptions = (args: Argv) => args.positional('id', idOption).options(shared);

const sendOptions = (args: Argv) =>
  args
    .options({
      ...shared,
      wait: { type: 'boolean', default: false, describe: 'Go on until nothing is left, retries included' },
      connections: {
        type: 'number',
        default: SEND_POLICY.connections,
        describe: 'Messages on the wire at once',
        requiresArg: true,
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

type OptionsOf<T> = T extends (args: Argv) => Argv<infer O> ? O : never;
type ListOptions = OptionsOf<typeof listOptions>;
type IdOptions = OptionsOf<typeof idOptions>;
type SendOptions = OptionsOf<typeof sendOptions>;

export const outboxCommand = (session: Session): CommandModule => ({
  command: 'outbox',
  describe: 'The durable email queue: list, show, send, retry',
  builder: (args) =>
    args
      .command('list', 'What waits, and what became of the rest', listOptions, (options) =>
        list(session, options),
      )
      .command('show <id>', 'One message with all its attempts', idOptions, (options) =>
        show(session, options),
      )
      .command('send', 'Send what is due', sendOptions, (options) => send(session, options))
      .command('retry <id>', 'Queue a failed message again', idOptions, (options) => retry(session, options))
      .demandCommand(1, 'say what to do with the outbox: list, show, send or retry'),
  handler: () => undefined,
});

async function withOutbox<T>(workspace: string, work: (outbox: Outbox) => Promise<T>): Promise<T> {
  const store = await openWorkspaceStore(workspaceLocation(process.env, workspace));
  try {
    return await work(store.outbox);
  } finally {
    await store.close();
  }
}

function list(session: Session, { workspace, state, limit, json }: ListOptions): Promise<void> {
  return withOutbox(workspace, async (outbox) => {
    const counts = await outbox.counts();
    const messages = await outbox.list({ state, limit });
    session.exit = counts.failed > 0 ? 1 : 0;
    if (json) return printJson(session, { counts, messages });
    session.terminal.out(listReport(counts, messages));
  });
}

function show(session: Session, { workspace, id, json }: IdOptions): Promise<void> {
  return withOutbox(workspace, async (outbox) => {
    const found = await messageOrFault(outbox, id);
    if (json) return printJson(session, found);
    session.terminal.out(messageReport(found.message, found.attempts));
  });
}

function retry(session: Session, { workspace, id, json }: IdOptions): Promise<void> {
  return withOutbox(workspace, async (outbox) => {
    const { message } = await messageOrFault(outbox, id);
    if (!(await outbox.retry(message.id, instant(Date.now()))))
      throw new Fault('MESSAGE_SETTLED', `the message ${message.id} is ${message.state}`);
    if (json) return printJson(session, { id: message.id, state: 'queued' });
    session.terminal.out(`${message.id} is queued; outbox send tries it next.\n`);
  });
}

async function messageOrFault(outbox: Outbox, id: string) {
  const found = await outbox.find(id);
  if (found === undefined)
    throw new Fault('MESSAGE_UNKNOWN', `no message, or more than one, has the id ${id}`);
  return found;
}

async function send(session: Session, options: SendOptions): Promise<void> {
  const policy = policyFrom(options);
  const transport = await transportFrom(options, policy);
  const stop = stopSignal(session.terminal);
  try {
    await withOutbox(options.workspace, async (outbox) => {
      const run = options.wait ? keepSending : sendDue;
      tell(session, options, await run(senderParts(session, outbox, transport), policy, stop.signal));
    });
  } finally {
    stop.release();
    await transport.close();
  }
}

function policyFrom({ connections, rate }: SendOptions): SendPolicy {
  if (!Number.isInteger(connections) || connections < 1 || connections > 100)
    throw new Fault('USAGE', '--connections is a number from 1 to 100');
  if (rate !== undefined && !(rate > 0)) throw new Fault('USAGE', '--rate is a number above 0');
  return { ...SEND_POLICY, connections, perSecond: rate };
}

async function transportFrom(options: SendOptions, policy: SendPolicy): Promise<Transport> {
  const folder = options['to-folder'];
  if (folder !== undefined) return openFileTransport(folder);
  return openSmtpTransport(smtpSettings(process.env), policy.connections);
}

function senderParts(session: Session, queue: Outbox, transport: Transport): SenderParts {
  return {
    queue,
    transport,
    clock: () => Date.now(),
    random: Math.random,
    wait: async (milliseconds, signal) => {
      // an abort ends the wait early; whoever waited looks at the signal
      await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
    },
    holder: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    log: (event) => session.terminal.err(`${sendEventLine(event)}\n`),
  };
}

function tell(session: Session, { json }: SendOptions, report: SendReport): void {
  const { stopped: ended, unreached, ...totals } = report;
  const stopped = ended ?? unreached;
  session.exit = report.failed > 0 ? 1 : 0;
  if (json) printJson(session, { ...totals, stopped: stopped?.code });
  else session.terminal.out(sendSummary(report));
  if (stopped !== undefined) throw stopped;
}
