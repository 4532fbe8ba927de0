/** A buyer at the desk comes in; the form and the FAQ in a folder, and their record in the workspace store, go out. */
import { createHash } from 'node:crypto';
import { Fault } from '../base/problems.js';
import type { Campaign } from '../campaign/schema.js';
import type { Disclosure } from '../shapes/disclosure.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { WorkspaceStore, WorkspaceWriter } from '../store/workspace/openWorkspaceStore.js';
import { buyerFaq } from './buyerFaq.js';
import { type FormOrder, formContent } from './formContent.js';
import type { FormContent, FormData } from './formData.js';
import { type PrintedForm, printForm } from './printForm.js';
import { writeOut } from './writeOut.js';

export interface DisclosureOrder extends FormOrder {
  readonly vin: string;
  readonly dealer: string;
  readonly store: WorkspaceStore;
  readonly fonts: FontBook;
  /** Folder for the two files; made when it is not there. */
  readonly out: string;
}

export interface DisclosedFile {
  readonly name: string;
  readonly pages: number;
  readonly sha256: string;
}

export interface Disclosed {
  readonly data: FormData;
  /** The form, and the FAQ of a campaign that has one. */
  readonly files: readonly DisclosedFile[];
  /** False when the very same form was filed before. */
  readonly filed: boolean;
}

/**
 * The record is filed before the files are written: a form that is handed out is always on record. The same
 * order again gives the same files and files nothing twice.
 * @throws Fault those of `formContent`, of `printForm`, of the store; FILE_UNWRITABLE, DISK_FULL
 */
export async function disclose(order: DisclosureOrder): Promise<Disclosed> {
  const { workspace, campaign, fonts, store, out } = order;
  const content = await formContent(order);
  const form = await printForm({ workspace, campaign, fonts, content, sample: false });
  const faq = await buyerFaq({ workspace, campaign, fonts, language: content.settings.language });
  const record = { content, form, faq: faq?.bytes };
  const filed = await store.write((writer) => fileDisclosure(writer, campaign, record));
  const papers = [
    { name: `disclosure-form-${campaign.code}-${form.data.vin}.pdf`, paper: form },
    ...(faq === undefined ? [] : [{ name: `faq-${campaign.code}.pdf`, paper: faq }]),
  ];
  for (const { name, paper } of papers) writeOut(out, name, paper.bytes);
  const files = papers.map(({ name, paper: { bytes, pages } }) => ({ name, pages, sha256: sha256(bytes) }));
  return { data: form.data, files, filed };
}

interface Made {
  readonly content: FormContent;
  readonly form: PrintedForm;
  readonly faq: Uint8Array | undefined;
}

async function fileDisclosure(writer: WorkspaceWriter, campaign: Campaign, made: Made): Promise<boolean> {
  const form = await writer.putBlob(made.form.bytes);
  const faq = made.faq === undefined ? undefined : await writer.putBlob(made.faq);
  return writer.putDisclosure(recordOf(campaign, made, form, faq));
}

/** A form without a date is dated by hand; its day in the store is blank. */
function recordOf(campaign: Campaign, { content, form }: Made, hash: string, faq?: string): Disclosure {
  const { vehicle, dealer, settings } = content;
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
    form: hash,
    faq,
    values: JSON.stringify(form.data),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
