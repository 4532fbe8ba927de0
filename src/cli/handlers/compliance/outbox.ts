/** Prints messages of the outbox of a workspace, or queues them again. */

import { Fault } from '../../../base/problems.js';
import { plural } from '../../../base/text/plural.js';
import { shortValue } from '../../../base/text/shortened.js';
import { instant } from '../../../mail/queue/settle.js';
import type { Instant } from '../../../shapes/mail/message.js';
import type { MessageState, Outbox, OutboxPage, StoredMessage } from '../../../shapes/mail/outbox.js';
import { listReport, messageReport } from '../../reports/outboxReport.js';
import { printJson, type Session } from '../../terminal/session.js';
import { withOutbox } from '../withStore.js';

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

interface RetryArguments {
  readonly workspace: string;
  /** Of messages, or their beginnings. */
  readonly ids?: readonly string[] | undefined;
  /** Every failed message, instead of ids. */
  readonly failed: boolean;
  /** Regular expression: failed messages whose last reply matches, instead of ids. */
  readonly reply?: string | undefined;
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

/** @throws Fault MESSAGE_UNKNOWN or MESSAGE_SETTLED for any id, before any message is queued; USAGE without ids */
export function retry(session: Session, args: RetryArguments): Promise<void> {
  const { workspace, ids: given = [], failed, json } = args;
  const ways = [failed, given.length > 0, args.reply !== undefined].filter((isGiven) => isGiven);
  if (ways.length !== 1)
    throw new Fault('USAGE', 'outbox retry needs message ids, --failed, or --reply PATTERN', {
      hint: '--failed retries every failed message, --reply those whose last reply matches',
    });
  const reply = args.reply === undefined ? undefined : patternOf(args.reply);
  return withOutbox(workspace, async (outbox) => {
    const now = instant(Date.now());
    const ids = given.length > 0 ? await retryEach(outbox, given, now) : await outbox.retryFailed(now, reply);
    if (json) return printJson(session, { id: ids[0], ids, state: 'queued' });
    if (ids.length === 0)
      return session.terminal.out(
        `No message is queued: none has failed${reply === undefined ? '' : ' with such a reply'}.\n`,
      );
    const what = ids.length === 1 ? `${ids[0]} is` : `${plural(ids.length, 'message')} are`;
    session.terminal.out(`${what} queued; run noticepress outbox send to try again.\n`);
  });
}

/** Reads a regular expression; any other text is matched literally. */
function patternOf(written: string): RegExp {
  if (written === '') throw new Fault('USAGE', '--reply is empty', { hint: 'give some words of the reply' });
  try {
    return new RegExp(written, 'i');
  } catch {
    return new RegExp(written.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\\*', '.*'), 'i');
  }
}

async function retryEach(outbox: Outbox, given: readonly string[], now: Instant): Promise<readonly string[]> {
  const messages: StoredMessage[] = [];
  for (const id of given) messages.push((await messageOrFault(outbox, id)).message);
  for (const message of messages) if (!RETRIED.includes(message.state)) throw settled(message);
  for (const message of messages) if (!(await outbox.retry(message.id, now))) throw settled(message);
  return messages.map(({ id }) => id);
}

const RETRIED: readonly MessageState[] = ['queued', 'failed'];

const settled = ({ id, state }: StoredMessage): Fault =>
  new Fault('MESSAGE_SETTLED', `the message ${id} is ${state}`);

async function messageOrFault(outbox: Outbox, id: string) {
  const found = await outbox.find(id);
  if (found === undefined)
    throw new Fault('MESSAGE_UNKNOWN', `no message, or more than one, has the id ${shortValue(id)}`);
  return found;
}
