/** Converts messages to rows of the store and back; what comes back is checked as if it were new. */
import type { Insertable, Selectable } from 'kysely';
import { headerTextOf } from '../../base/mail/headerText.js';
import { type MailAddress, mailAddressOf } from '../../base/mail/mailAddress.js';
import { messageIdOf, shortIdOf } from '../../base/mail/messageId.js';
import { Fault } from '../../base/problems.js';
import {
  type Attachment,
  MESSAGE_KINDS,
  type MessageKind,
  type NewMessage,
} from '../../shapes/mail/message.js';
import type { StoredMessage } from '../../shapes/mail/outbox.js';
import type { AttachmentTable, MessageTable } from '../database/tables.js';
import type { Sealer } from '../seal/sealer.js';

export type MessageRow = Selectable<MessageTable>;
export type AttachmentRow = Selectable<AttachmentTable>;

/** What of a message tells who it goes to; one encrypted text. */
interface Private {
  readonly key: string;
  readonly vin: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly values: NewMessage['values'];
}

/**
 * The id and the Message-ID (RFC 5322 3.6.4) both come from the keyed hash of the key: in this store the same message always has
 * the same ones, and who guesses its key, which may hold an address, cannot tell that it is there.
 */
export function messageRow(
  message: NewMessage,
  queuedAt: string,
  { hash, seal }: Sealer,
): Insertable<MessageTable> {
  const { key, vin, to, subject, values } = message;
  const keyed = hash(key);
  const record: Private = { key, vin, toName: to.name, toAddress: to.address, subject, values };
  return {
    id: shortIdOf(keyed),
    key: keyed,
    message_id: messageIdOf(keyed, message.from.address),
    kind: message.kind,
    campaign: message.campaign,
    from_name: message.from.name,
    from_address: message.from.address,
    reply_to: message.replyTo ?? null,
    bounce_to: message.bounceTo ?? null,
    body: message.body,
    record: seal(JSON.stringify(record)),
    state: 'queued',
    attempts: 0,
    earlier_attempts: 0,
    queued_at: queuedAt,
    due_at: queuedAt,
    settled_at: null,
    holder: null,
  };
}

export function attachmentRows(
  id: string,
  { attachments }: NewMessage,
  { seal }: Sealer,
): Insertable<AttachmentTable>[] {
  return attachments.map(({ name, mediaType, sha256, size }, position) => ({
    message: id,
    position,
    name: seal(name, 'text'),
    media_type: mediaType,
    sha256,
    size,
  }));
}

/** @throws Fault MAIL_HEADER_INVALID, MAIL_ADDRESS_INVALID, STORE_BROKEN or OUTBOX_BROKEN for a row that somebody changed. */
export function messageFrom(
  row: MessageRow,
  attachments: readonly AttachmentRow[],
  sealer: Sealer,
): StoredMessage {
  const { key, vin, toName, toAddress, subject, values }: Private = JSON.parse(sealer.open(row.record));
  return {
    id: row.id,
    key,
    messageId: headerTextOf(row.message_id, 'Message-ID'),
    kind: kindFrom(row.kind),
    campaign: row.campaign,
    vin,
    from: { name: headerTextOf(row.from_name, 'sender'), address: mailAddressOf(row.from_address, 'sender') },
    replyTo: addressFrom(row.reply_to, 'reply address'),
    bounceTo: addressFrom(row.bounce_to, 'bounce address'),
    to: { name: headerTextOf(toName, 'recipient'), address: mailAddressOf(toAddress, 'recipient') },
    subject: headerTextOf(subject, 'subject'),
    body: row.body,
    values,
    attachments: attachments.map((each) => attachmentFrom(each, sealer)),
    state: row.state,
    attempts: row.attempts,
    earlierAttempts: row.earlier_attempts,
    queuedAt: row.queued_at,
    dueAt: row.due_at,
    settledAt: row.settled_at ?? undefined,
  };
}

const addressFrom = (written: string | null, what: string): MailAddress | undefined =>
  written === null ? undefined : mailAddressOf(written, what);

function attachmentFrom(row: AttachmentRow, { open }: Sealer): Attachment {
  return {
    name: headerTextOf(open(row.name, 'text'), 'name of an attachment'),
    mediaType: headerTextOf(row.media_type, 'type of an attachment'),
    sha256: row.sha256,
    size: row.size,
  };
}

function kindFrom(written: string): MessageKind {
  const kind = MESSAGE_KINDS.find((known) => known === written);
  if (kind === undefined) throw new Fault('OUTBOX_BROKEN', `"${written}" is not a kind of message`);
  return kind;
}
