/** Queues a message for each record with an email address, once, however often it is asked for. */
import { Fault } from '../../base/problems.js';
import type { MessageKind } from '../../shapes/mail/message.js';
import type { Facets, RecordValues } from '../../shapes/recordModel.js';
import { contentsOf, messageFor, type VariantMessage } from '../message/messageFor.js';
import type { NotifyParts } from './notifyParts.js';

export interface NoticeRecord {
  readonly record: RecordValues;
  readonly facets: Facets;
  /** Empty when none is known. */
  readonly email: string;
  /** Of its vehicle, where the request is for several. */
  readonly phase?: number | undefined;
}

export interface NoticeRequest {
  readonly kind: Extract<MessageKind, 'owner-notice' | 'remedy-available'>;
  readonly campaign: string;
  readonly phase: number | undefined;
}

/** What became of one record: `queued` also when an earlier run queued it. */
export type NoticeStatus =
  | { readonly kind: 'queued' }
  | { readonly kind: 'no address' }
  | { readonly kind: 'invalid'; readonly fault: Fault };

export interface NoticeTally {
  readonly queued: number;
  /** In the outbox from an earlier run. */
  readonly known: number;
  readonly withoutAddress: number;
  /** VINs whose address or name is invalid, with the reason. */
  readonly refused: readonly { readonly vin: string; readonly fault: Fault }[];
}

/** So many messages are put in one transaction. */
const AT_ONCE = 500;

/**
 * Streams: memory grows only with the number of invalid records. A run that dies is simply repeated: each message has
 * a key made of kind, campaign, phase, VIN and address.
 *
 * @param note is told of each record in order, once its message is in the outbox
 */
export async function queueNotices(
  parts: NotifyParts,
  request: NoticeRequest,
  records: AsyncIterable<NoticeRecord> | Iterable<NoticeRecord>,
  note: (record: RecordValues, status: NoticeStatus) => void = () => undefined,
): Promise<NoticeTally> {
  const tally = { queued: 0, known: 0, withoutAddress: 0, refused: [] as { vin: string; fault: Fault }[] };
  let group: Settled[] = [];
  const flush = async () => {
    const made = group.flatMap((each) => each.made ?? []);
    const added = await put(parts, made);
    tally.queued += added;
    tally.known += made.length - added;
    for (const { record, status } of group) note(record, status);
    group = [];
  };
  for await (const each of records) {
    const settled = await settle(parts, request, each);
    const { status } = settled;
    if (status.kind === 'no address') tally.withoutAddress += 1;
    if (status.kind === 'invalid') tally.refused.push({ vin: each.record.vin, fault: status.fault });
    group.push(settled);
    if (group.length >= AT_ONCE) await flush();
  }
  await flush();
  return tally;
}

interface Settled {
  readonly record: RecordValues;
  readonly status: NoticeStatus;
  readonly made?: VariantMessage;
}

async function settle(parts: NotifyParts, request: NoticeRequest, each: NoticeRecord): Promise<Settled> {
  const { record, email } = each;
  if (email === '') return { record, status: { kind: 'no address' } };
  const made = await tryToMake(parts, request, each);
  if (made instanceof Fault) return { record, status: { kind: 'invalid', fault: made } };
  return { record, status: { kind: 'queued' }, made };
}

async function tryToMake(
  { variants, sender }: NotifyParts,
  { kind, campaign, phase }: NoticeRequest,
  { record, facets, email, phase: own }: NoticeRecord,
): Promise<VariantMessage | Fault> {
  const variant = await variants.variantOf(kind, facets);
  const key = [kind, campaign, own ?? phase ?? '', record.vin, email.toLowerCase()].join('/');
  const to = { name: record.name, address: email };
  try {
    return { variant, message: messageFor(variant, { key, campaign, sender, to, record }) };
  } catch (error) {
    const isOfRecord =
      error instanceof Fault &&
      (error.code === 'MAIL_ADDRESS_INVALID' || error.code === 'MAIL_HEADER_INVALID');
    if (isOfRecord) return error;
    throw error;
  }
}

/** Returns the number of messages that were new. */
async function put({ store, now }: NotifyParts, group: readonly VariantMessage[]): Promise<number> {
  if (group.length === 0) return 0;
  return store.write(async (writer) => {
    for (const content of contentsOf(group)) await writer.putBlob(content);
    const messages = group.map(({ message }) => message);
    const results = await writer.putMessages(messages, now);
    return results.filter(({ added }) => added).length;
  });
}
