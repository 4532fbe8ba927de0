/** Records with an email address come in; a message for each stands in the outbox, once, however often it is asked for. */
import { Fault } from '../base/problems.js';
import type { RecordValues } from '../merge/slots/slotValues.js';
import type { Facets } from '../shapes/fields.js';
import type { MessageKind, NewMessage } from '../shapes/message.js';
import { messageFor } from './messageFor.js';
import type { MessageVariant } from './openMessageVariants.js';
import type { NotifyParts } from './queueDisclosure.js';

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

export interface NoticeTally {
  readonly queued: number;
  /** In the outbox already, from an earlier run. */
  readonly known: number;
  readonly withoutAddress: number;
  /** VINs whose address or name no message can bear, with the reason. */
  readonly refused: readonly { readonly vin: string; readonly fault: Fault }[];
}

/** So many messages are put in one transaction. */
const AT_ONCE = 500;

/**
 * Streams: memory does not grow with the number of records, but for those refused. A run that dies is simply
 * repeated: each message has a key made of kind, campaign, phase, VIN and address.
 */
export async function queueNotices(
  parts: NotifyParts,
  request: NoticeRequest,
  records: AsyncIterable<NoticeRecord> | Iterable<NoticeRecord>,
): Promise<NoticeTally> {
  const tally = { queued: 0, known: 0, withoutAddress: 0, refused: [] as { vin: string; fault: Fault }[] };
  let group: Made[] = [];
  const flush = async () => {
    const added = await put(parts, group);
    tally.queued += added;
    tally.known += group.length - added;
    group = [];
  };
  for await (const each of records) {
    if (each.email === '') tally.withoutAddress += 1;
    else {
      const made = await tryToMake(parts, request, each);
      if (made instanceof Fault) tally.refused.push({ vin: each.record.vin, fault: made });
      else group.push(made);
    }
    if (group.length >= AT_ONCE) await flush();
  }
  await flush();
  return tally;
}

interface Made {
  readonly variant: MessageVariant;
  readonly message: NewMessage;
}

async function tryToMake(
  { variants, from }: NotifyParts,
  { kind, campaign, phase }: NoticeRequest,
  { record, facets, email, phase: own }: NoticeRecord,
): Promise<Made | Fault> {
  const variant = await variants.variantOf(kind, facets);
  const key = [kind, campaign, own ?? phase ?? '', record.vin, email.toLowerCase()].join('/');
  const to = { name: record.name, address: email };
  try {
    return { variant, message: messageFor(variant, { key, campaign, from, to, record }) };
  } catch (error) {
    const isOfRecord =
      error instanceof Fault &&
      (error.code === 'MAIL_ADDRESS_INVALID' || error.code === 'MAIL_HEADER_INVALID');
    if (isOfRecord) return error;
    throw error;
  }
}

/** Gives the number of messages that were new. */
async function put({ store, now }: NotifyParts, group: readonly Made[]): Promise<number> {
  if (group.length === 0) return 0;
  return store.write(async (writer) => {
    for (const variant of new Set(group.map(({ variant }) => variant))) await writer.putBlob(variant.content);
    const messages = group.map(({ message }) => message);
    const results = await writer.putMessages(messages, now);
    return results.filter(({ added }) => added).length;
  });
}
