/**
 * Describes messages: composed, kept in the outbox, sent by a transport. A message is a body that all
 * messages of its variant share, and the few values that differ.
 */
import type { HeaderText } from '../../base/mail/headerText.js';
import type { MailAddress } from '../../base/mail/mailAddress.js';
import type { Raster } from '../layout/picture.js';
import type { SlotValues } from '../recordModel.js';
import type { Language } from '../units.js';

export const MESSAGE_KINDS = ['disclosure-copy', 'buyer-copy', 'owner-notice', 'remedy-available'] as const;

export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The section of a campaign file that each needs. */
export const MESSAGE_SECTIONS: Readonly<Record<MessageKind, 'owner_letter' | 'disclosure'>> = {
  'owner-notice': 'owner_letter',
  'remedy-available': 'disclosure',
  'buyer-copy': 'disclosure',
  'disclosure-copy': 'disclosure',
};

/** Hash of some content, 64 hexadecimal digits. */
export type Sha256 = string;

/** A point in time, UTC: `2026-03-02T14:05:00.000Z`. Instants sort as text. */
export type Instant = string;

/** What merge makes of a message template for one variant: MJML, its slots still open as in `markup.ts`. */
export interface MessageMarkup {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly mjml: string;
  /** What its images show, by their `src`; undefined if there are none. */
  readonly pictures?: Readonly<Record<string, Raster>> | undefined;
}

/** Fixed text, or the name of the slot that each record fills. */
export type BodyPart = string | { readonly slot: string };

/** One variant of a message, cut where its slots are. Slots of `html` are escaped when they are filled. */
export interface MessageBody {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly subject: readonly BodyPart[];
  readonly html: readonly BodyPart[];
  readonly text: readonly BodyPart[];
  /** What its HTML shows by `cid:`; left out if there is nothing. */
  readonly pictures?: readonly InlinePicture[];
}

export interface Mailbox {
  /** Printed name, empty when there is none. */
  readonly name: HeaderText;
  readonly address: MailAddress;
}

/** Who a message comes from, and where answers and bounces go. */
export interface MailSender {
  readonly from: Mailbox;
  /** Where answers go; the sender when undefined. */
  readonly replyTo: MailAddress | undefined;
  /** Envelope sender (RFC 5321 3.6.3): where servers report that a message was not delivered; the sender when undefined. */
  readonly bounceTo: MailAddress | undefined;
}

/** A file that goes with a message; its content is kept once for all messages that have it. */
export interface Attachment {
  readonly name: HeaderText;
  /** Such as `application/pdf`. */
  readonly mediaType: HeaderText;
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
}

/** A picture inside a message (RFC 2387); its content is kept once for all messages that show it. */
export interface InlinePicture extends Attachment {
  /** Content-ID without angle brackets (RFC 2392): it comes from the hash. */
  readonly cid: string;
}

/** A message to one recipient, before it is in the outbox. */
export interface NewMessage extends MailSender {
  /** Identifies the message: the same key twice is the same message, and is sent once. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly campaign: string;
  readonly vin: string;
  readonly to: Mailbox;
  readonly subject: HeaderText;
  /** Hash of the `MessageBody`, kept as JSON. */
  readonly body: Sha256;
  readonly values: SlotValues;
  readonly attachments: readonly Attachment[];
}

/** A message with all it needs to be written out. */
export interface OutgoingMail extends MailSender {
  readonly kind: MessageKind;
  /** Without angle brackets; the same however often the message is sent. */
  readonly messageId: string;
  readonly date: Instant;
  readonly to: Mailbox;
  readonly subject: HeaderText;
  readonly body: MessageBody;
  readonly values: SlotValues;
  readonly attachments: readonly (Attachment & { readonly content: Uint8Array })[];
  readonly pictures: readonly (InlinePicture & { readonly content: Uint8Array })[];
}
