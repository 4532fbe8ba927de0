/** Puts the forms of one sitting on file, with their papers and messages, in one transaction. */
import { Fault } from '../../base/problems.js';
import { sha256Of } from '../../base/text/sha256Of.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { contentsOf, type VariantMessage } from '../../mail/message/messageFor.js';
import { copyMessages } from '../../mail/notices/copyMessages.js';
import type { NewFiling, NewPaper } from '../../shapes/documents/filing.js';
import type { Instant, NewMessage } from '../../shapes/mail/message.js';
import type { WorkspaceStore, WorkspaceWriter } from '../../store/openWorkspaceStore.js';
import { deskMail } from '../messages/deskMail.js';
import type { MadeForm } from '../papers/makeForms.js';
import { stateFacets } from '../papers/printForm.js';

/** Who files, where, and when: clock and chance are arguments. */
export interface Filer {
  readonly workspace: Workspace;
  readonly store: WorkspaceStore;
  /** The name at the desk, or the account of the command line. */
  readonly user: string;
  readonly now: Instant;
  /** Random text, anew each time: it keeps the hashes in the activity log from being guessed. */
  readonly newSalt: () => string;
}

export interface FileOrder extends Filer {
  readonly forms: readonly MadeForm[];
  /** Queues copies of forms that are not signed yet, and says so in them. Copies of signed forms always go. */
  readonly send: boolean;
  /** The forms as they were signed on the screen, by the code of their campaign. */
  readonly signed?: ReadonlyMap<string, Uint8Array> | undefined;
  /** Number of the filing that the form corrects; for a sitting with one form. */
  readonly corrects?: number | undefined;
  /** Why it is corrected. */
  readonly reason?: string | undefined;
}

export interface FiledForm {
  readonly number: number;
  readonly campaign: string;
  /** False where this very form was on file already. */
  readonly filed: boolean;
  readonly signed: boolean;
  /** Ids of its messages in the outbox: the copy for the compliance inbox, and one for a buyer with an address. */
  readonly messages: readonly string[];
  /** Those of them that were in the outbox already. */
  readonly known: readonly string[];
}

/**
 * Forms, log entries and messages are all there afterward, or none is. The same forms again change nothing.
 *
 * @throws Fault FILING_UNKNOWN, FILING_NOT_STANDING and FILING_OTHER for what is corrected; MAIL_SETTINGS_INVALID for messages
 * without a sender, MAIL_ADDRESS_INVALID; those of the store
 */
export async function fileForms(order: FileOrder): Promise<readonly FiledForm[]> {
  const { forms, store, corrects } = order;
  if (corrects !== undefined && forms.length > 1)
    throw new Fault('USAGE', 'a correction is made of one form at a time');
  const prepared: Prepared[] = [];
  for (const made of forms) prepared.push(await prepare(order, made));
  return store.write(async (writer) => {
    const filed: FiledForm[] = [];
    for (const each of prepared) filed.push(await put(writer, order, each));
    return filed;
  });
}

interface Prepared {
  readonly filing: NewFiling;
  readonly contents: readonly Uint8Array[];
  readonly paper: NewPaper | undefined;
  readonly messages: readonly NewMessage[];
}

async function prepare(order: FileOrder, made: MadeForm): Promise<Prepared> {
  const { user, now } = order;
  const { form, faq, campaign } = made;
  const filing = filingOf(order, made);
  const signed = order.signed?.get(campaign.code);
  const mails = await messagesOf(order, made, filing, signed);
  const paper: NewPaper | undefined = signed && {
    ...{ kind: 'screen', at: now, user, name: form.name, mediaType: 'application/pdf' },
    sha256: sha256Of(signed),
    size: signed.byteLength,
  };
  const contents = [form.bytes, faq?.bytes, signed].filter((each) => each !== undefined);
  const messages = mails.map(({ message }) => message);
  return { filing, contents: [...contents, ...contentsOf(mails)], paper, messages };
}

async function put(
  writer: WorkspaceWriter,
  { now, newSalt }: FileOrder,
  { filing, contents, paper, messages }: Prepared,
): Promise<FiledForm> {
  for (const content of contents) await writer.putBlob(content);
  const { number, filed } = await writer.putFiling(filing, newSalt());
  if (paper !== undefined) await writer.putPaper(number, paper, newSalt());
  const queued = await writer.putMessages(messages, now);
  const ids = queued.map(({ id }) => id);
  await writer.putFilingMessages(number, ids, now, newSalt());
  const known = queued.filter(({ added }) => !added).map(({ id }) => id);
  return { number, campaign: filing.campaign, filed, signed: paper !== undefined, messages: ids, known };
}

async function messagesOf(
  { workspace, store, now, send }: FileOrder,
  { campaign, content, form, faq }: MadeForm,
  filing: NewFiling,
  signed: Uint8Array | undefined,
): Promise<readonly VariantMessage[]> {
  if (signed === undefined && !send) return [];
  const { parts, ...rest } = deskMail(workspace, campaign, store, now, filing, form.data);
  return copyMessages(parts, {
    ...rest,
    campaign: campaign.code,
    vin: filing.vin,
    buyer: filing.buyer,
    facets: stateFacets(content),
    signature: signed === undefined ? 'unsigned' : 'screen',
    paper: { name: form.name, content: signed ?? form.bytes },
    faq: faq && { name: faq.name, content: faq.bytes },
    toBuyer: true,
  });
}

function filingOf({ user, now, corrects, reason }: FileOrder, made: MadeForm): NewFiling {
  const { campaign, content, day, form, faq } = made;
  const { vehicle, dealer, settings } = content;
  if (vehicle === undefined || dealer === undefined)
    throw new Fault('USAGE', 'a form is filed for one vehicle and one dealer', {
      hint: 'give --vin and --dealer',
    });
  const { name = '', email = '', staff_name = '', mobile_phone = '', home_phone = '' } = settings.fields;
  return {
    ...{ kind: 'form', at: now, campaign: campaign.code, phase: vehicle.ruling.phase, vin: vehicle.vin },
    ...{ dealer: dealer.code, staff: staff_name, user, day },
    buyer: { name, email, phone: mobile_phone || home_phone, language: settings.language },
    form: sha256Of(form.bytes),
    faq: faq && sha256Of(faq.bytes),
    values: JSON.stringify(form.data),
    about: corrects,
    reason: reason ?? '',
  };
}
