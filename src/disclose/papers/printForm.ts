/** Prints the disclosure form as a fillable PDF with its data attached. */
import { createHash } from 'node:crypto';
import { keptWith } from '../../base/keptWith.js';
import { CODES, Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import { layOut } from '../../compose/layOut.js';
import type { Attachment, CertifiedField, Ink } from '../../print/content/documentOptions.js';
import { printAs } from '../../print/printAs.js';
import { coarsePictures } from '../../render/coarsePictures.js';
import { type CampaignSource, letterSource } from '../../render/letters/letterSource.js';
import { Letters } from '../../render/letters/letters.js';
import { knownAnswers } from '../../render/records/knownAnswers.js';
import type { Rendered } from '../../render/renderRequest.js';
import type { Format } from '../../shapes/documents/format.js';
import type { FilledComposition } from '../../shapes/layout/composition.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import type { Markup } from '../../shapes/layout/markup.js';
import type { Facets } from '../../shapes/recordModel.js';
import { BLANK_OWNER } from '../../shapes/recordValues.js';
import { type FormContent, type FormData, fieldValues, formData } from './formData.js';
import { shortDay } from './formSettings.js';
import { withMark } from './withMark.js';

export interface FormRequest {
  readonly workspace: Workspace;
  readonly campaign: Campaign;
  readonly fonts: FontBook;
  readonly content: FormContent;
  /** Prints SAMPLE across the page. */
  readonly sample: boolean;
  /** PDF unless given; the data is attached to a PDF only. */
  readonly format?: Format | undefined;
  /** What was drawn on the screen, by signature field. */
  readonly signatures?: Readonly<Record<string, Ink>> | undefined;
  /** Where the file will be signed with a certificate. */
  readonly certified?: CertifiedField | undefined;
}

export interface PrintedForm extends Rendered {
  readonly data: FormData;
}

/**
 * @throws Fault DOCUMENT_ABSENT, FIELD_INVALID for a value that cannot be printed, and those of campaign files and
 * templates
 */
export async function printForm({
  workspace,
  campaign,
  fonts,
  content,
  sample,
  format = 'pdf',
  signatures,
  certified,
}: FormRequest): Promise<PrintedForm> {
  const { part, values, data } = composeForm({ workspace, campaign, fonts, content });
  const { title, language, pages } = part.composition;
  const bytes = await printAs(format, [part], fonts, {
    title,
    language,
    watermark: sample ? 'SAMPLE' : undefined,
    values,
    signatures,
    certified,
    attachments: [attachmentOf(data)],
  });
  return { bytes, title, language, pages: pages.length, coarse: coarsePictures([part]), data };
}

/** The form as it will print, before it is a file. */
export interface ComposedForm {
  readonly part: FilledComposition;
  /** By field. */
  readonly values: Readonly<Record<string, string>>;
  readonly data: FormData;
}

/** @throws Fault those of `printForm` */
export function composeForm({
  workspace,
  campaign,
  fonts,
  content,
}: Omit<FormRequest, 'sample' | 'format' | 'signatures' | 'certified'>): ComposedForm {
  const { source, merger } = keptWith(workspace, `form ${campaign.code}`, () =>
    sourceOf(workspace, campaign, fonts),
  );
  const facets = facetsOf(content, source);
  const { part, template } = keptWith(workspace, `form ${campaign.code} ${JSON.stringify(facets)}`, () =>
    laidOut(merger.merge('disclosure-form', facets).markup, fonts),
  );
  const values = drawable(fieldValues(campaign.code, content), fonts);
  const data = formData(campaign.code, content, template);
  const isBlank = data.vin === null || values.name === undefined;
  return { part: isBlank ? part : withMark(part, data), values, data };
}

function sourceOf(workspace: Workspace, campaign: Campaign, fonts: FontBook) {
  const source = letterSource(workspace, campaign, fonts);
  return { source, merger: new Letters(source).merger };
}

function laidOut(
  markup: Markup,
  fonts: FontBook,
): { readonly part: FilledComposition; readonly template: string } {
  const layout = layOut(markup, fonts);
  const filling = layout.fill({});
  if ('code' in filling) throw new Error('the form has no slots');
  return { part: { composition: layout.compose(filling), filling }, template: fingerprint(markup) };
}

/** Marks a vehicle that is not in our records, and answers the conditions of texts for the vehicle. */
function facetsOf({ vehicle, settings }: FormContent, source: CampaignSource): Facets {
  const { language } = settings;
  if (vehicle === undefined) return { language };
  const { vin, ruling, facts, population, done } = vehicle;
  const met = knownAnswers({
    campaigns: [source.campaign, ...source.linked],
    conditions: source.conditions,
    vin,
    vehicle: { ...facts, status: ruling.status },
    language: settings.language,
    owner: BLANK_OWNER,
    population,
    done,
  });
  return {
    language,
    ...stateFacets({ vehicle, settings }),
    ...(ruling.known ? {} : { stated_status: ruling.status }),
    ...(met === undefined ? {} : { met }),
  };
}

/** What form and messages say of the remedy, and of what else is open. Parts that are ordered are not there yet. */
export function stateFacets({ vehicle, settings }: Pick<FormContent, 'vehicle' | 'settings'>): Facets {
  const { ordered, language } = settings;
  const also = vehicle?.alsoOpen ?? [];
  return {
    remedy_state: ordered === undefined ? vehicle?.state : 'ordered',
    ordered_for: ordered === undefined ? undefined : shortDay(ordered),
    also_open:
      also.map(({ code, title }) => `${code} (${title[language] ?? title.en})`).join('; ') || undefined,
  };
}

function drawable(
  values: Readonly<Record<string, string>>,
  fonts: FontBook,
): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(values)) {
    const missing = fonts.missing(value);
    if (missing !== undefined)
      throw new Fault('FIELD_INVALID', `the field ${name}: no letter font has "${missing}"`, {
        hint: CODES.GLYPH_MISSING.hint,
      });
  }
  return values;
}

function fingerprint({ html, stylesheets }: Markup): string {
  const hash = createHash('sha256').update(html);
  for (const { file, text } of stylesheets) hash.update(`\n${file}\n${text}`);
  return hash.digest('hex');
}

function attachmentOf(data: FormData): Attachment {
  return {
    name: 'disclosure-form.json',
    type: 'application/json',
    description: `The data of this form, format ${data.format}`,
    relationship: 'Data',
    bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`),
  };
}
