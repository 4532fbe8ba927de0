/** Makes the messages that carry copies of a disclosure form: to the campaign's inbox, and to the buyer. */
import type { FilingBuyer } from '../../shapes/documents/filing.js';
import type { MessageKind } from '../../shapes/mail/message.js';
import type { Facets, RecordValues, Signature } from '../../shapes/recordModel.js';
import { attachmentOf, type MailedFile } from '../message/attachmentOf.js';
import { messageFor, type Recipient, type VariantMessage } from '../message/messageFor.js';
import type { NotifyParts } from './notifyParts.js';

export interface CopyRequest {
  readonly campaign: string;
  readonly vin: string;
  readonly buyer: FilingBuyer;
  readonly record: RecordValues;
  /** How far the remedy is, and what else is open. */
  readonly facets?: Facets | undefined;
  /** The campaign's inbox, `disclosure.inbox`. */
  readonly inbox: string;
  /** Whether, and where, the form is signed: the inbox is told. */
  readonly signature: Signature;
  /** The form: signed, where it is. */
  readonly paper: MailedFile;
  readonly faq: MailedFile | undefined;
  /** Whether the buyer gets a copy, too, where there is an address. */
  readonly toBuyer: boolean;
  /** For copies that are sent again: a number that earlier ones do not have. */
  readonly again?: number | undefined;
}

/** @throws Fault MAIL_ADDRESS_INVALID or MAIL_HEADER_INVALID for a recipient that cannot be written to */
export async function copyMessages(
  parts: NotifyParts,
  request: CopyRequest,
): Promise<readonly VariantMessage[]> {
  const { buyer, inbox, paper, faq, toBuyer } = request;
  const copy = await make(parts, request, 'disclosure-copy', { name: '', address: inbox }, [paper]);
  if (!toBuyer || buyer.email === '') return [copy];
  const to = { name: buyer.name, address: buyer.email };
  return [copy, await make(parts, request, 'buyer-copy', to, faq === undefined ? [paper] : [paper, faq])];
}

async function make(
  { variants, sender }: NotifyParts,
  { campaign, vin, buyer, record, facets, signature, again }: CopyRequest,
  kind: MessageKind,
  to: Recipient,
  files: readonly MailedFile[],
): Promise<VariantMessage> {
  const variant = await variants.variantOf(kind, { ...facets, language: buyer.language, signature });
  const attachments = files.map(attachmentOf);
  const key = `${kind}/${campaign}/${vin}/${attachments[0]?.sha256 ?? ''}${again === undefined ? '' : `/${again}`}`;
  return { variant, message: messageFor(variant, { key, campaign, sender, to, record, attachments }) };
}
