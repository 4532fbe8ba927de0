/** Builds the data of a form and the values of its fields from the ruling, the dealer, and what was set. */
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Dealer } from '../../shapes/dealer.js';
import type { FormState } from '../../shapes/recordModel.js';
import type { Vehicle, VehicleStatus } from '../../shapes/records.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Ruling } from '../permission/ruling.js';
import { DEALER_FIELDS, PERSON_FIELDS } from './formFields.js';
import type { FormSettings } from './formSettings.js';
import { linesOfAddress } from './linesOfAddress.js';

/** Version of `FormData`, for programs that read the attachment. */
export const FORM_FORMAT = 1;

/** Attached to the PDF as JSON. Does not depend on a clock. */
export interface FormData {
  readonly format: typeof FORM_FORMAT;
  readonly document: 'disclosure-form';
  readonly campaign: string;
  /** Null for a blank form, like every value below that is missing. */
  readonly vin: string | null;
  readonly vehicle: {
    readonly model: string;
    readonly model_year: number;
    readonly status: VehicleStatus;
    /** False when the VIN is not in our records: the rest is as the dealer states it. */
    readonly known: boolean;
    readonly phase: number | null;
  } | null;
  readonly dealer: Dealer | null;
  readonly date: IsoDay | null;
  /** Field values by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** SHA-256 of the form's wording and style, without values: equal for forms with the same wording. */
  readonly template: string;
}

export interface FormContent {
  /** Undefined for a form without a vehicle. */
  readonly vehicle:
    | {
        readonly vin: string;
        readonly ruling: Extract<Ruling, { kind: 'granted' }>;
        /** What is recorded or stated of it. */
        readonly facts: Vehicle;
        /** What the population files have of it. */
        readonly population?: CoverageFacts['population'];
        /** How far the remedy is for it. */
        readonly state?: FormState | undefined;
        /** The other campaigns that are open on it. */
        readonly alsoOpen?: readonly Campaign[] | undefined;
        /** Codes done and outcomes found on it. */
        readonly done?: ReadonlySet<string> | undefined;
      }
    | undefined;
  readonly dealer: Dealer | undefined;
  readonly settings: FormSettings;
}

/** Without any value the form is entirely blank; otherwise it shows the campaign code. */
export function fieldValues(campaign: string, content: FormContent): Readonly<Record<string, string>> {
  const { vehicle, dealer, settings } = content;
  const { stated } = settings;
  const model = vehicle?.ruling.model ?? stated.model;
  const year = vehicle?.ruling.modelYear ?? stated.modelYear;
  const values: Readonly<Record<string, string | undefined>> = {
    vin: vehicle?.vin,
    model,
    model_year: year === undefined ? undefined : String(year),
    ...(dealer === undefined ? {} : dealerFields(dealer)),
    ...settings.fields,
  };
  const isBlank = Object.values(values).every((value) => value === undefined);
  return isBlank ? {} : inOrder({ ...values, code: campaign });
}

/** In the order of the page. */
const FIELDS = ['vin', 'code', 'model', 'model_year', ...PERSON_FIELDS, ...DEALER_FIELDS];

function inOrder(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = values[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

function dealerFields({ code, name, address, phone }: Dealer): Record<string, string> {
  const lines = [name, ...linesOfAddress(address, 3)];
  const fields = Object.fromEntries(lines.map((line, index) => [`dealer${index + 1}`, line]));
  return { ...fields, dealer_code: code, dealer_phone: phone };
}

export function formData(campaign: string, content: FormContent, template: string): FormData {
  const { vehicle, dealer, settings } = content;
  return {
    format: FORM_FORMAT,
    document: 'disclosure-form',
    campaign,
    vin: vehicle?.vin ?? null,
    vehicle: vehicle === undefined ? null : vehicleData(vehicle.ruling),
    dealer: dealer ?? null,
    date: settings.day ?? null,
    fields: fieldValues(campaign, content),
    template,
  };
}

function vehicleData(ruling: Extract<Ruling, { kind: 'granted' }>): FormData['vehicle'] {
  const { model, modelYear, status, known, phase } = ruling;
  return { model, model_year: modelYear, status, known, phase: phase ?? null };
}
