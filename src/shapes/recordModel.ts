/**
 * Declares the record model: every field that a template may read as `record.<name>`, once. A facet decides what a
 * letter says; a slot is only printed. Types, the scratch of a batch, variants, samples and the list in
 * templates/README.md are derived from it: a new field is one entry here, and its column.
 */
import { formatDay, formatShortDay } from '../base/facts/formatFact.js';
import { coverageEndText, printCoverageEnd } from './coverageEnd.js';
import type { FacetField, LineField, LinesField, RecordField } from './recordField.js';
import { VEHICLE_STATUSES } from './records.js';

/** Belongs to no vehicle: no manufacturer has the code that it begins with. */
export const SAMPLE_VIN = '1SAMPLE00T0000000';

/** Where the campaign names no model years. */
const SAMPLE_YEAR = 2023;

const vehicleName = (model = '', year: number | undefined): string =>
  [year, model].filter((part) => part !== undefined && part !== '').join(' ');

/** A last day of the coverage. */
const LAST_DAY = {
  kind: 'slot',
  from: 'campaign',
  columns: ['first_use_date', 'sale_date', 'production_date'],
  form: 'line',
  stored: 'piece',
  isOccasional: true,
  print: (end, { language }) => printCoverageEnd(end, language),
  isTypeset: true,
  formats: {},
} as const satisfies Omit<LineField, 'note' | 'of' | 'sample'>;

export const RECORD_MODEL = {
  language: {
    kind: 'facet',
    from: 'owner',
    columns: ['language'],
    isAlwaysKept: true,
    note: 'English if the campaign has no text in the language of the owner',
    values: ['en', 'es'],
    otherwise: 'en',
    of: ({ selected }) => selected.language,
    sample: ({ language }) => language,
  },
  lessor: {
    kind: 'facet',
    from: 'owner',
    columns: ['lessor'],
    isAlwaysKept: true,
    note: 'whether the owner leases the vehicle out',
    values: [true, false],
    otherwise: false,
    of: ({ owner }) => owner.lessor,
    sample: () => true,
  },
  vehicle_line: {
    kind: 'facet',
    from: 'campaign',
    columns: [],
    isAlwaysKept: true,
    note: 'id of the vehicle line that covers the VIN',
    values: 'campaign',
    otherwise: null,
    of: ({ selected }) => selected.vehicleLine,
    sample: ({ vehicleLine }) => vehicleLine,
  },
  make: {
    kind: 'facet',
    from: 'campaign',
    columns: [],
    isOccasional: true,
    note: 'make of the vehicle line that covers the VIN, the brand where there is none; texts print it, too',
    values: 'campaign',
    otherwise: null,
    of: ({ selected: { makes, vehicleLine } }) => makes?.get(vehicleLine),
    sample: ({ make }) => make,
  },
  dealer_word: {
    kind: 'facet',
    from: 'campaign',
    columns: [],
    isOccasional: true,
    note: 'the same make; texts print what the brand calls a dealer of it',
    values: 'campaign',
    otherwise: null,
    of: ({ selected: { makes, vehicleLine } }) => makes?.get(vehicleLine),
    sample: ({ make }) => make,
  },
  phase: {
    kind: 'facet',
    from: 'campaign',
    columns: [],
    isAlwaysKept: true,
    note: 'number of the phase that the vehicle belongs to; it dates the letter',
    values: 'campaign',
    otherwise: null,
    of: ({ selected: { phase } }) => (phase === undefined ? undefined : String(phase)),
    sample: ({ phase }) => (phase === undefined ? undefined : String(phase)),
  },
  open: {
    kind: 'facet',
    from: 'campaign',
    columns: [],
    note: 'codes of the campaigns that are open on the vehicle; a follow-up prints what the law asks for of each recall',
    values: 'campaign',
    otherwise: null,
    of: ({ selected }) => selected.openCampaigns.join(' ') || undefined,
    sample: ({ openCampaigns }) => openCampaigns.join(' ') || undefined,
  },
  puerto_rico: {
    kind: 'facet',
    from: 'owner',
    columns: ['state'],
    note: 'whether the owner lives in Puerto Rico, where a recall letter is in both languages',
    values: [true, false],
    otherwise: false,
    of: ({ owner }) => owner.state === 'PR',
    sample: () => false,
  },
  bilingual: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'which of the two recall letters of one piece it is',
    values: ['english', 'spanish'],
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  lists_vehicles: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'whether the letter is about several vehicles of its owner and lists them; `households` of the campaign file asks for it',
    values: [true],
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  met: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'the answers to the conditions of texts; texts ask for them by `when`, and templates need not',
    values: 'campaign',
    otherwise: null,
    of: ({ selected }) => selected.met,
    sample: ({ met }) => met,
  },
  stated_status: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'what a dealer states about a vehicle that is in no record file; in forms only',
    values: VEHICLE_STATUSES,
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  remedy_state: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'how far the remedy is for the vehicle; in forms and messages about them only',
    values: ['available', 'ordered', 'interim', 'not-yet', 'unknown'],
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  ordered_for: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'the day for which its parts are ordered, as 3/1/2026; in forms and messages about them only',
    values: 'campaign',
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  also_open: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'what else is open on the vehicle, code and title; in forms and messages about them only',
    values: 'campaign',
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  signature: {
    kind: 'facet',
    from: 'computed',
    columns: [],
    note: 'whether, and where, the form that a message carries is signed; in messages about forms only',
    values: ['unsigned', 'screen', 'paper'],
    otherwise: null,
    of: () => undefined,
    sample: () => undefined,
  },
  vin: {
    kind: 'slot',
    from: 'owner',
    columns: ['vin'],
    note: '17 characters',
    form: 'line',
    stored: 'key',
    formats: { last8: (vin) => vin.slice(-8) },
    of: ({ vin }) => vin,
    sample: () => SAMPLE_VIN,
  },
  name: {
    kind: 'slot',
    from: 'owner',
    columns: ['name'],
    isAlwaysKept: true,
    note: 'the name that the letter greets: the owner, or a company without a contact',
    form: 'line',
    stored: 'piece',
    isTried: true,
    formats: {},
    of: ({ owner }) => owner.name || owner.company,
    sample: () => 'Sample Owner',
  },
  model: {
    kind: 'slot',
    from: 'vehicle',
    columns: ['model'],
    note: 'as written in the record files',
    form: 'line',
    stored: 'group',
    isTypeset: true,
    formats: {},
    of: ({ vehicle }) => vehicle.model ?? '',
    sample: ({ model }) => model,
  },
  model_year: {
    kind: 'slot',
    from: 'vehicle',
    columns: ['model_year'],
    note: 'four digits',
    form: 'line',
    stored: 'group',
    formats: {},
    of: ({ vehicle: { modelYear } }) => (modelYear === undefined ? '' : String(modelYear)),
    sample: ({ modelYear = SAMPLE_YEAR }) => String(modelYear),
  },
  first_use: {
    kind: 'slot',
    from: 'vehicle',
    columns: ['first_use_date'],
    note: '3/4/2016; `long` is March 4, 2016',
    form: 'line',
    stored: 'piece',
    isTypeset: true,
    print: (day) => formatShortDay(day) ?? day,
    formats: { long: (day, { language }) => formatDay(day, language) ?? day },
    of: ({ vehicle }) => vehicle.firstUseDate ?? '',
    sample: ({ modelYear = SAMPLE_YEAR }) => `${modelYear}-08-15`,
  },
  coverage_end: {
    ...LAST_DAY,
    note: 'last day of the coverage of the vehicle, with the miles that end it before; the term in words where its start is unknown',
    of: ({ selected }) => selected.coverage?.end ?? '',
    sample: ({ modelYear = SAMPLE_YEAR }) => coverageEndText({ day: `${modelYear + 10}-08-15` }),
  },
  coverage_primary_end: {
    ...LAST_DAY,
    note: 'the same of the primary coverage, for a term that has one',
    of: ({ selected }) => selected.coverage?.primaryEnd ?? '',
    sample: ({ modelYear = SAMPLE_YEAR }) => coverageEndText({ day: `${modelYear + 4}-06-30` }),
  },
  listed_vins: {
    kind: 'slot',
    from: 'computed',
    columns: [],
    note: 'in a letter that lists its vehicles, their VINs, one per line',
    form: 'lines',
    stored: 'none',
    isOccasional: true,
    of: () => [],
    sample: () => [SAMPLE_VIN, SAMPLE_VIN, SAMPLE_VIN],
  },
  listed_vehicles: {
    kind: 'slot',
    from: 'vehicle',
    columns: ['model', 'model_year'],
    note: 'their model years and models, in the same order: 2017 RX 350',
    form: 'lines',
    stored: 'group',
    isOccasional: true,
    of: ({ vehicle }) => [vehicleName(vehicle.model, vehicle.modelYear)],
    sample: ({ model, modelYear }) => Array.from({ length: 3 }, () => vehicleName(model, modelYear)),
  },
  listed_count: {
    kind: 'slot',
    from: 'computed',
    columns: [],
    note: 'how many they are',
    form: 'line',
    stored: 'none',
    isOccasional: true,
    formats: {},
    of: () => '',
    sample: () => '3',
  },
  open_campaigns: {
    kind: 'slot',
    from: 'campaign',
    columns: [],
    note: 'the campaigns that are open on the vehicle, one per line',
    form: 'lines',
    stored: 'group',
    print: (codes, { campaignLines }) => codes.map((code) => campaignLines[code] ?? code),
    of: ({ selected }) => selected.openCampaigns,
    sample: ({ openCampaigns }) => openCampaigns,
  },
  enclosed: {
    kind: 'slot',
    from: 'campaign',
    columns: [],
    note: 'in the template of a label or card, a column of its data file: `record.enclosed.number`',
    form: 'lines',
    stored: 'piece',
    isOccasional: true,
    isNamed: true,
    of: ({ selected }) => selected.enclosed ?? [],
    sample: () => [],
  },
  piece_id: {
    kind: 'slot',
    from: 'computed',
    columns: [],
    note: 'identifies the piece in the manifest of its batch',
    form: 'line',
    stored: 'none',
    formats: {},
    of: () => '',
    sample: () => 'SAMPLE-0000000',
  },
  address: {
    kind: 'slot',
    from: 'owner',
    columns: ['address1', 'address2', 'name', 'company', 'city'],
    isAlwaysKept: true,
    note: 'the address block in USPS form, up to six lines',
    form: 'lines',
    stored: 'piece',
    isTried: true,
    of: ({ owner }) => owner.addressBlock,
    sample: () => ['SAMPLE OWNER', '123 SAMPLE ST APT 4', 'ANYTOWN TX 78701-0000'],
  },
} as const satisfies Readonly<Record<string, RecordField>>;

type Model = typeof RECORD_MODEL;

export type FieldName = keyof Model;
export type FacetName = NamesOf<'facet'>;
export type SlotName = NamesOf<'slot'>;

type NamesOf<Kind extends RecordField['kind']> = {
  [Name in FieldName]: Model[Name]['kind'] extends Kind ? Name : never;
}[FieldName];

/** The facets of one record, including the values that a campaign declares. */
export type Facets = { readonly [Name in FacetName]?: FacetOf<Model[Name]> | undefined } & Readonly<
  Record<string, string | boolean | undefined>
>;

type FacetOf<Field> = Field extends { readonly values: readonly (infer Value)[] } ? Value : string;

/** What one record prints, by slot, before formatting. An unknown value is empty. */
export type RecordValues = {
  readonly [Name in SlotName]: Model[Name]['form'] extends 'lines' ? readonly string[] : string;
};

/**
 * The printed values of one record, by the name that a slot has in the markup (`vin`, `vin.last8`, `address`). An
 * array prints one line for each entry.
 */
/** How far a remedy is, as a form says it. */
export type FormState = (typeof RECORD_MODEL.remedy_state.values)[number];

/** Whether, and where, a form is signed. */
export type Signature = (typeof RECORD_MODEL.signature.values)[number];

export type SlotValues = Readonly<Record<string, string | readonly string[]>>;

/** All fields by name, in the order of the model. */
export const FIELDS: ReadonlyMap<string, RecordField> = new Map(Object.entries(RECORD_MODEL));

/** The facets in the order of the model. */
export const FACETS: readonly (readonly [name: FacetName, field: FacetField])[] = [...FIELDS].flatMap(
  ([name, field]) => (field.kind === 'facet' ? [[name as FacetName, field] as const] : []),
);

/** The slots in the order of the model. */
export const SLOTS: readonly (readonly [name: SlotName, field: LineField | LinesField])[] = [
  ...FIELDS,
].flatMap(([name, field]) => (field.kind === 'slot' ? [[name as SlotName, field] as const] : []));
