/** Makes the message of one recipient for the outbox. */
import { headerTextOf } from '../../base/mail/headerText.js';
import { mailAddressOf } from '../../base/mail/mailAddress.js';
import { slotValues } from '../../merge/slots/slotValues.js';
import type { Attachment, MailSender, NewMessage } from '../../shapes/mail/message.js';
import type { RecordValues } from '../../shapes/recordModel.js';
import { composeMessage } from './composeMessage.js';
import type { MessageVariant } from './openMessageVariants.js';

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** A message, and the variant whose body it has. */
export interface VariantMessage {
  readonly variant: MessageVariant;
  readonly message: NewMessage;
}

/** What the store must hold before these messages: each variant's body and pictures, once. */
export function contentsOf(messages: readonly VariantMessage[]): readonly Uint8Array[] {
  const variants = new Set(messages.map(({ variant }) => variant));
  const all = [...variants].flatMap(({ content, pictures }) => [
    content,
    ...pictures.map((each) => each.content),
  ]);
  return [...new Set(all)];
}

export interface MessageRequest {
  readonly key: string;
  readonly campaign: string;
  readonly sender: MailSender;
  readonly to: Recipient;
  readonly record: RecordValues;
  readonly attachments?: readonly Attachment[];
}

/** @throws Fault MAIL_ADDRESS_INVALID or MAIL_HEADER_INVALID for a recipient that cannot be written to */
export function messageFor(variant: MessageVariant, request: MessageRequest): NewMessage {
  const { key, campaign, sender, to, record, attachments = [] } = request;
  return composeMessage(variant.body, variant.sha256, {
    key,
    campaign,
    vin: record.vin,
    ...sender,
    to: {
      name: headerTextOf(to.name, 'name of the recipient'),
      address: mailAddressOf(to.address, 'recipient'),
    },
    values: slotValues(variant.slots, record, variant.body.language),
    attachments,
  });
}
