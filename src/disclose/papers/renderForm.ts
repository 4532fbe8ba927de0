/** Makes the form alone, filled in as far as the facts are known. */
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { withSection } from '../../campaign/workspace/withSection.js';
import { inventedFor } from '../../render/letters/inventedFor.js';
import type { Format } from '../../shapes/documents/format.js';
import type { FontBook } from '../../shapes/layout/fontBook.js';
import { sampleValues } from '../../shapes/recordValues.js';
import { type FormOrder, formContent } from './formContent.js';
import type { FormContent } from './formData.js';
import { formSettings } from './formSettings.js';
import { type PrintedForm, printForm } from './printForm.js';

export interface RenderFormOrder extends FormOrder {
  /** For an invented buyer, with SAMPLE across the page. */
  readonly sample: boolean;
  readonly fonts: FontBook;
  /** PDF unless given. */
  readonly format?: Format | undefined;
}

/**
 * The form of the campaign, or else of one linked in its file; blank if no VIN, dealer or value is given. Files nothing; `disclose` makes the forms that are handed out.
 * @throws Fault those of `formContent` and `printForm`
 */
export async function renderForm(order: RenderFormOrder): Promise<PrintedForm> {
  const { workspace, fonts, sample, format } = order;
  const campaign = withSection(workspace, order.campaign, 'disclosure');
  const content = await formContent({ ...order, campaign });
  const shown = sample ? sampleContent(campaign, content) : content;
  return printForm({ workspace, campaign, fonts, content: shown, sample, format });
}

/** An invented vehicle at an invented dealer; given values replace theirs. */
function sampleContent(campaign: Campaign, { dealer, settings }: FormContent): FormContent {
  const vehicle = inventedFor(campaign, {});
  const line = campaign.vehicles?.lines.find(({ id }) => id === vehicle.vehicleLine);
  const record = sampleValues(vehicle);
  const [, ...lines] = record.address;
  const invented = formSettings([
    `name=${record.name}`,
    'email=sample.owner@example.com',
    ...lines.map((line, index) => `address${index + 1}=${line}`),
    'home_phone=(512) 555-0100',
    'mobile_phone=(512) 555-0101',
    'date=2024-02-03',
    'staff_name=Sample Staff',
  ]);
  const { model, modelYear, status } = settings.stated;
  const ruling = {
    kind: 'granted',
    known: true,
    model: model ?? record.model,
    modelYear: modelYear ?? line?.model_years.to ?? Number(record.model_year),
    status: status ?? 'used',
    phase: undefined,
  } as const;
  return {
    vehicle: {
      vin: record.vin,
      ruling,
      facts: { model: line?.model ?? record.model, modelYear: ruling.modelYear },
    },
    dealer: dealer ?? SAMPLE_DEALER,
    settings: { ...settings, fields: { ...invented.fields, ...settings.fields } },
  };
}

const SAMPLE_DEALER = {
  code: '00000',
  name: 'Sample Dealer',
  address: '456 Sample Ave, Anytown, TX 78701-0000',
  phone: '(512) 555-0102',
  area: '',
};
