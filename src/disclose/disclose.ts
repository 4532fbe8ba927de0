/** Makes the disclosure forms and the FAQ for a buyer, files them in the workspace store, and writes them into a folder. */
import { sha256Of } from '../base/text/sha256Of.js';
import type { FiledForm, FileOrder } from './filings/fileForms.js';
import { fileForms } from './filings/fileForms.js';
import { logRefusals } from './filings/logRefusals.js';
import type { FormData } from './papers/formData.js';
import { type MadeForm, makeForms, type SittingOrder } from './papers/makeForms.js';
import { prepareFolder, writeOut } from './papers/writeOut.js';

export interface DisclosureOrder extends Omit<SittingOrder, 'store'>, Omit<FileOrder, 'forms'> {
  /** Folder for the files; created if missing. */
  readonly out: string;
}

export interface DisclosedFile {
  readonly name: string;
  readonly pages: number;
  readonly sha256: string;
}

export interface Disclosed extends FiledForm {
  readonly data: FormData;
  /** The form, and the FAQ if the campaign has one. */
  readonly files: readonly DisclosedFile[];
}

/**
 * Everything is filed, and its messages queued, before the files are written: a form that is handed out is always
 * on record. If the folder cannot be made, nothing is filed. The same order again makes the same files, and files and sends
 * nothing twice. A refusal is logged.
 *
 * @returns one for each campaign, in their order
 * @throws Fault those of `makeForms` and of `fileForms`; FILE_UNWRITABLE, DISK_FULL
 */
export async function disclose(order: DisclosureOrder): Promise<readonly Disclosed[]> {
  const { out, vin, dealer, campaigns } = order;
  const asked = { ...order, vin, dealer, campaign: campaigns.map(({ code }) => code).join(' ') };
  const forms = await logRefusals(asked, () => makeForms(order));
  prepareFolder(out);
  const filed = await fileForms({ ...order, forms });
  return forms.map((made, index) => {
    const papers = papersOf(made);
    for (const { name, bytes } of papers) writeOut(out, name, bytes);
    const files = papers.map(({ name, pages, bytes }) => ({ name, pages, sha256: sha256Of(bytes) }));
    return { ...filedAt(filed, index), data: made.form.data, files };
  });
}

const papersOf = ({ form, faq }: MadeForm): readonly (typeof form | NonNullable<typeof faq>)[] =>
  faq === undefined ? [form] : [form, faq];

function filedAt(filed: readonly FiledForm[], index: number): FiledForm {
  const found = filed[index];
  if (found === undefined) throw new Error('each form is filed');
  return found;
}
