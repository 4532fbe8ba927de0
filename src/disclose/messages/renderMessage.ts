/** Renders the message about a document as an .eml file. */
import { messageIdOf } from '../../base/mail/messageId.js';
import { Fault } from '../../base/problems.js';
import { suggestion } from '../../base/text/nearest.js';
import { asNotice } from '../../campaign/notices/asNotice.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { withSection } from '../../campaign/workspace/withSection.js';
import { renderEml } from '../../mail/delivery/renderEml.js';
import { attachmentOf, type MailedFile } from '../../mail/message/attachmentOf.js';
import { messageFor, type Recipient } from '../../mail/message/messageFor.js';
import { messageVariants, senderOf } from '../../mail/notices/notifyParts.js';
import { addressed } from '../../render/addressed.js';
import { campaignSource } from '../../render/letters/letterSource.js';
import { findRecord } from '../../render/records/findRecord.js';
import { recordFiles } from '../../render/records/recordFiles.js';
import type { Rendered, RenderRequest } from '../../render/renderRequest.js';
import { allDocuments } from '../../shapes/documents/documentKinds.js';
import {
  type Instant,
  MESSAGE_KINDS,
  type MessageKind,
  type OutgoingMail,
} from '../../shapes/mail/message.js';
import type { Facets, RecordValues } from '../../shapes/recordModel.js';
import { buyerFaq } from '../papers/buyerFaq.js';
import { formSettings } from '../papers/formSettings.js';
import { type RenderFormOrder, renderForm } from '../papers/renderForm.js';
import { deskRecord } from './deskMail.js';

/** What `render --format email` accepts: a message by its own name or by the name of the document it accompanies. */
function messages(): ReadonlyMap<string, MessageKind> {
  const accompanied = allDocuments().flatMap(({ id, message }) =>
    message === undefined ? [] : [[id, message] as const],
  );
  return new Map([...accompanied, ...MESSAGE_KINDS.map((kind) => [kind, kind] as const)]);
}

export type RenderMessageOrder = Omit<RenderFormOrder, 'format' | 'sample'> &
  Pick<RenderRequest, 'document' | 'notice' | 'subject' | 'phase' | 'language' | 'owners' | 'vehicles'>;

interface Draft {
  readonly to: Recipient;
  readonly record: RecordValues;
  readonly facets: Facets;
  readonly files: readonly MailedFile[];
}

/**
 * A preview: nothing is queued or filed. A document of a linked campaign has its message, too. The same order makes the same bytes; its date is the newest day of the
 * campaign file.
 *
 * @throws Fault DOCUMENT_UNKNOWN for a document without a message, DOCUMENT_ABSENT, MAIL_ADDRESS_INVALID for a
 * recipient without an address, MAIL_SETTINGS_INVALID; and those of the document
 */
export async function renderMessage(asked: RenderMessageOrder): Promise<Rendered> {
  const mail = await draftMail(asked);
  const { language } = mail.body;
  return { bytes: await renderEml(mail), title: mail.subject, language, pages: 0, coarse: [] };
}

/** The message itself, with all that it is written out from. Throws as `renderMessage` does. */
export async function draftMail(asked: RenderMessageOrder): Promise<OutgoingMail> {
  const known = messages();
  const kind = known.get(asked.document);
  if (kind === undefined)
    throw new Fault('DOCUMENT_UNKNOWN', `there is no message about ${asked.document}`, {
      hint: suggestion(asked.document, [...known.keys()]),
    });
  const { workspace } = asked;
  const section = kind === 'owner-notice' ? 'owner_letter' : 'disclosure';
  const campaign = withSection(workspace, asked.campaign, section);
  const order = { ...asked, campaign };
  const draft = kind === 'owner-notice' ? await ownerDraft(order) : await deskDraft(order, kind);
  const variant = await messageVariants(workspace, campaign, order.notice).variantOf(kind, draft.facets);
  const sender = senderOf(workspace, asNotice(campaign, order.notice).campaign);
  const key = `${kind}/${campaign.code}/${draft.record.vin}/draft`;
  const { to, record } = draft;
  const message = messageFor(variant, { key, campaign: campaign.code, sender, to, record });
  const attachments = draft.files.map((file) => ({ ...attachmentOf(file), content: file.content }));
  const date = dayOf(campaign);
  return {
    ...message,
    messageId: messageIdOf(key, sender.from.address),
    date,
    body: variant.body,
    attachments,
    pictures: variant.pictures,
  };
}

async function ownerDraft(order: RenderMessageOrder): Promise<Draft> {
  const { workspace, subject } = order;
  const { campaign } = asNotice(order.campaign, order.notice);
  if (campaign.owner_letter === undefined)
    throw new Fault('DOCUMENT_ABSENT', `${campaign.code} has no owner-letter`);
  if (subject.kind === 'none')
    throw new Fault('USAGE', 'the message is made for one vehicle', {
      hint: 'give --vin, or --sample for an invented one',
    });
  const { facets, values } = await addressed(
    { ...order, campaign: campaign.code },
    campaignSource(workspace, campaign),
  );
  const address =
    subject.kind === 'sample'
      ? 'sample.owner@example.com'
      : (await findRecord(recordFiles(workspace, order, [campaign]), subject.vin)).owner?.email;
  const to = { name: values.name, address: required(address, 'owner') };
  return { to, record: values, facets, files: [] };
}

/** The three messages about a form, filled in like the form. */
async function deskDraft(order: RenderMessageOrder, kind: MessageKind): Promise<Draft> {
  const { workspace, campaign, fonts, subject } = order;
  const { bytes, data } = await renderForm({ ...order, sample: subject.kind === 'sample' });
  const vin = data.vin ?? '';
  if (vin === '')
    throw new Fault('USAGE', 'the message is made for one vehicle', {
      hint: 'give --vin and --dealer, or --sample',
    });
  const { language } = formSettings(order.settings);
  const { name = '', email = '' } = data.fields;
  const buyer = { name, email, phone: '', language };
  const record = deskRecord(workspace, campaign, { vin, buyer }, data);
  const form = { name: `disclosure-form-${campaign.code}-${vin}.pdf`, content: bytes };
  const faq = kind === 'buyer-copy' ? await buyerFaq({ workspace, campaign, fonts, language }) : undefined;
  const faqs = faq === undefined ? [] : [{ name: `faq-${campaign.code}.pdf`, content: faq.bytes }];
  const to =
    kind === 'disclosure-copy'
      ? { name: '', address: campaign.disclosure?.inbox ?? '' }
      : { name, address: required(email, 'buyer') };
  const files = kind === 'remedy-available' ? [] : [form, ...faqs];
  return { to, record, facets: { language }, files };
}

function required(address: string | undefined, whose: string): string {
  if (address !== undefined && address !== '') return address;
  const hint =
    whose === 'buyer'
      ? 'give --set email=..., or --sample'
      : 'add the address to the row of this VIN in the owners file';
  throw new Fault('MAIL_ADDRESS_INVALID', `the ${whose} has no email address`, { hint });
}

/** Not from a clock: the newest date in the campaign file. */
function dayOf({ published, revisions }: Campaign): Instant {
  const days = [...Object.values(published), ...revisions.map(({ date }) => date)].sort();
  return `${days.at(-1) ?? '2000-01-01'}T12:00:00.000Z`;
}
