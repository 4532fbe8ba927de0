/** The outbox of a workspace and what is asked of it come in; its messages are printed, or queued again. */
import { Fault } from '../../base/problems.js';
import { instant } from '../../outbox/settle.js';
import type { Outbox, OutboxPage } from '../../shapes/outbox.js';
import { listReport, messageReport } from '../outboxReport.js';
import { printJson, type Session } from '../session.js';
import { withOutbox } from '../withOutbox.js';

interface ListArguments extends Pick<OutboxPage, 'state' | 'limit'> {
  readonly workspace: string;
  readonly json: boolean;
}

interface MessageArguments {
  readonly workspace: string;
  /** Of a message, or its beginning. */
  readonly id: string;
  readonly json: boolean;
}

export function list(session: Session, { workspace, state, limit, json }: ListArguments): Promise<void> {
  return withOutbox(workspace, async (outbox) => {
    const counts = await outbox.counts();
    const messages = await outbox.list({ state, limit });
    session.exit = counts.failed > 0 ? 1 : 0;
    if (json) return printJson(session, { counts, messages });
    session.terminal.out(listReport(counts, messages));
  });
}

export function show(session: Session, { workspace, id, json }: MessageArguments): Promise<void> {
  return withOutbox(workspace, async (outbox) => {
    const found = await messageOrFault(outbox, id);
    if (json) return printJson(session, found);
    session.terminal.out(messageReport(found.message, found.attempts));
  });
}

export function retry(session: Session, { workspace, id, json }: MessageArguments): Promise<void> {
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
