/** Makes the disclosure form and the FAQ for a buyer, and files them in the workspace store. */

import { Fault } from '../base/problems.js';
import { sha256Of } from '../base/text/sha256Of.js';
import type { Campaign } from '../campaign/schema/campaignSchema.js';
import { requireStillOpen } from '../campaign/workspace/standing.js';
import { queueDisclosure } from '../mail/notices/queueDisclosure.js';
import type { Disclosure } from '../shapes/documents/disclosure.js';
import type { FontBook } from '../shapes/layout/fontBook.js';
import type { Instant } from '../shapes/mail/message.js';
import type { IsoDay } from '../shapes/units.js';
import type { WorkspaceStore } from '../store/openWorkspaceStore.js';
import { deskMail } from './messages/deskMail.js';
import { buyerFaq } from './papers/buyerFaq.js';
import { type FormOrder, formContent } from './papers/formContent.js';
import type { FormContent, FormData } from './papers/formData.js';
import { type PrintedForm, printForm } from './papers/printForm.js';
import { prepareFolder, writeOut } from './papers/writeOut.js';

export interface DisclosureOrder extends FormOrder {
  readonly vin: string;
  readonly dealer: string;
  readonly store: WorkspaceStore;
  readonly fonts: FontBook;
  /** Folder for the two files; created if missing. */
  readonly out: string;
  /** The time at which the messages are queued; undefined to queue none. */
  readonly send: Instant | undefined;
  /** The day on which it is made, for a form that is dated by hand. */
  readonly today?: IsoDay | undefined;
}

export interface DisclosedFile {
  readonly name: string;
  readonly pages: number;
  readonly sha256: string;
}

export interface Disclosed {
  readonly data: FormData;
  /** The form, and the FAQ if the campaign has one. */
  readonly files: readonly DisclosedFile[];
  /** False when the same form was already on file. */
  readonly filed: boolean;
  /** Ids of the messages in the outbox: the copy for the compliance inbox, and one for a buyer with an address. */
  readonly messages: readonly string[];
  /** Those of them that were already in the outbox. */
  readonly known: readonly string[];
}

/**
 * The record is filed, and its messages queued, before the files are written: a form that is handed out is always
 * on record. If the folder cannot be made, nothing is filed. The same order again makes the same files, and files and sends
 * nothing twice.
 * @throws Fault CAMPAIGN_CLOSED; those of `formContent`, of `printForm`, of the store; MAIL_SETTINGS_INVALID for messages without a
 * sender; FILE_UNWRITABLE, DISK_FULL
 */
export async function disclose(order: DisclosureOrder): Promise<Disclosed> {
  const { workspace, campaign, fonts, out } = order;
  const content = await formContent(order);
  requireStillOpen([campaign], 'a form', content.settings.day ?? order.today);
  const form = await printForm({ workspace, campaign, fonts, content, sample: false });
  const faq = await buyerFaq({ workspace, campaign, fonts, language: content.settings.language });
  const papers = [
    { name: `disclosure-form-${campaign.code}-${form.data.vin}.pdf`, ...form },
    ...(faq === undefined ? [] : [{ name: `faq-${campaign.code}.pdf`, ...faq }]),
  ];
  prepareFolder(out);
  const kept = await keep(order, content, form, papers);
  for (const { name, bytes } of papers) writeOut(out, name, bytes);
  const files = papers.map(({ name, pages, bytes }) => ({ name, pages, sha256: sha256Of(bytes) }));
  return { data: form.data, files, ...kept };
}

type DeskDocument = Pick<PrintedForm, 'bytes' | 'pages'> & { readonly name: string };

async function keep(
  order: DisclosureOrder,
  content: FormContent,
  { data }: PrintedForm,
  [form, faq]: readonly DeskDocument[],
): Promise<Pick<Disclosed, 'filed' | 'messages' | 'known'>> {
  const { workspace, campaign, store, send } = order;
  const disclosure = recordOf(campaign, content, data);
  const papers = { form: mailed(form), faq: faq && mailed(faq) };
  if (send === undefined)
    return { filed: await fileDisclosure(store, disclosure, papers), messages: [], known: [] };
  const { parts, ...rest } = deskMail(workspace, campaign, store, send, disclosure, data);
  const { filed, messages } = await queueDisclosure(parts, { disclosure, ...rest, ...papers });
  const known = messages.filter(({ added }) => !added);
  return { filed, messages: messages.map(({ id }) => id), known: known.map(({ id }) => id) };
}

interface MailedDocuments {
  readonly form: ReturnType<typeof mailed>;
  readonly faq: ReturnType<typeof mailed> | undefined;
}

const mailed = (paper: DeskDocument | undefined) => ({
  name: paper?.name ?? '',
  content: paper?.bytes ?? new Uint8Array(),
});

type Filed = Omit<Disclosure, 'form' | 'faq'>;

function fileDisclosure(store: WorkspaceStore, disclosure: Filed, papers: MailedDocuments): Promise<boolean> {
  return store.write(async (writer) => {
    const form = await writer.putBlob(papers.form.content);
    const faq = papers.faq && (await writer.putBlob(papers.faq.content));
    return writer.putDisclosure({ ...disclosure, form, faq });
  });
}

/** A form without a date is dated by hand; its day in the store is empty. */
function recordOf(campaign: Campaign, { vehicle, dealer, settings }: FormContent, data: FormData): Filed {
  if (vehicle === undefined || dealer === undefined)
    throw new Fault('USAGE', 'a form is filed for one vehicle and one dealer', {
      hint: 'give --vin and --dealer',
    });
  const { name = '', email = '' } = settings.fields;
  return {
    campaign: campaign.code,
    phase: vehicle.ruling.phase,
    vin: vehicle.vin,
    dealer: dealer.code,
    day: settings.day ?? '',
    buyer: { name, email, language: settings.language },
    values: JSON.stringify(data),
  };
}
