/** Files a disclosure form and the FAQ, and queues the messages that carry them, in one transaction. */
import type { Disclosure } from '../../shapes/documents/disclosure.js';
import type { Attachment, Instant, MailSender, MessageKind } from '../../shapes/mail/message.js';
import type { PutResult } from '../../shapes/mail/outbox.js';
import type { RecordValues } from '../../shapes/recordModel.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';
import { attachmentOf, type MailedFile } from '../message/attachmentOf.js';
import { contentsOf, messageFor, type Recipient, type VariantMessage } from '../message/messageFor.js';
import type { MessageVariants } from '../message/openMessageVariants.js';

export interface NotifyParts {
  readonly store: WorkspaceStore;
  readonly variants: MessageVariants;
  readonly sender: MailSender;
  /** When the messages are queued; their date. */
  readonly now: Instant;
}

export interface CompletedForm {
  /** `form` and `faq` of what is filed come from the files. */
  readonly disclosure: Omit<Disclosure, 'form' | 'faq'>;
  readonly record: RecordValues;
  readonly form: MailedFile;
  readonly faq: MailedFile | undefined;
  /** The campaign's inbox, `disclosure.inbox`. */
  readonly inbox: string;
}

export interface QueuedDisclosure {
  /** False when this very form was filed before. Its messages are queued where they were not yet. */
  readonly filed: boolean;
  readonly messages: readonly PutResult[];
}

/**
 * The inbox gets the form; the buyer, when there is an address, the form and the FAQ. All or nothing: a form on
 * file has its messages, and a message its form.
 *
 * @throws Fault MAIL_ADDRESS_INVALID before anything is stored, and the faults of the store
 */
export async function queueDisclosure(
  parts: NotifyParts,
  completed: CompletedForm,
): Promise<QueuedDisclosure> {
  const form = attachmentOf(completed.form);
  const faq = completed.faq && attachmentOf(completed.faq);
  const made = await messagesOf(parts, completed, form, faq);
  return parts.store.write(async (writer) => {
    await writer.putBlob(completed.form.content);
    if (completed.faq !== undefined) await writer.putBlob(completed.faq.content);
    for (const content of contentsOf(made)) await writer.putBlob(content);
    const disclosure = { ...completed.disclosure, form: form.sha256, faq: faq?.sha256 };
    const filed = await writer.putDisclosure(disclosure);
    const messages = await writer.putMessages(
      made.map(({ message }) => message),
      parts.now,
    );
    return { filed, messages };
  });
}

async function messagesOf(
  parts: NotifyParts,
  completed: CompletedForm,
  form: Attachment,
  faq: Attachment | undefined,
): Promise<readonly VariantMessage[]> {
  const { buyer } = completed.disclosure;
  const inbox = { name: '', address: completed.inbox };
  const copy = await make(parts, completed, 'disclosure-copy', inbox, [form]);
  if (buyer.email === '') return [copy];
  const files = faq === undefined ? [form] : [form, faq];
  return [
    copy,
    await make(parts, completed, 'buyer-copy', { name: buyer.name, address: buyer.email }, files),
  ];
}

async function make(
  { variants, sender }: NotifyParts,
  { disclosure, record }: CompletedForm,
  kind: MessageKind,
  to: Recipient,
  attachments: readonly Attachment[],
): Promise<VariantMessage> {
  const { campaign, vin, buyer } = disclosure;
  const variant = await variants.variantOf(kind, { language: buyer.language });
  const key = `${kind}/${campaign}/${vin}/${attachments[0]?.sha256 ?? ''}`;
  return { variant, message: messageFor(variant, { key, campaign, sender, to, record, attachments }) };
}
