/**
 * What a campaign file may say. The zod schema is the one definition: the types of a campaign, the JSON
 * Schema for editors and the errors with file and line all come from it. Keys are written the way texts
 * and templates name them, so a path in a text is a path in the file.
 */
import { z } from 'zod';
import { brandOverride } from './brandSchema.js';
import { day, documentId, industryDate, month, text, volume, yearMonth } from './values.js';

const code = z.string().regex(/^([0-9A-Z]{3}|[0-9]{2}[A-Z]{2}[0-9]{2})$/, {
  error: 'a campaign code is written 23LJ01 or, before 2020, as three characters such as BLC',
});

export const KINDS = [
  'safety_recall',
  'noncompliance_recall',
  'special_service_campaign',
  'limited_service_campaign',
  'customer_support_program',
  'second_key_delivery_program',
  'warranty_enhancement',
] as const;

/** One row of the vehicle table. A record belongs to it by model name or alias, model year and origin. */
const vehicleLine = z.strictObject({
  /** Printed in the table, and unique: `RX 350`, `NX (CBU)`. */
  name: z.string(),
  /** What the model column of a record must equal, folding case and spaces; aliases as well. */
  model: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Inclusive. */
  model_years: z.strictObject({ from: z.int(), to: z.int(), words: z.string().optional() }),
  /** Engine or trim words that print beside the name. */
  trim: z.string().optional(),
  /** Absent: both. */
  origin: z.enum(['CBU', 'NAP']).optional(),
  production: z.strictObject({ from: industryDate, to: industryDate }).optional(),
  /** Where given, these VINs and no others are covered. */
  vins: z.array(z.string()).optional(),
  volume: volume,
  stop_sale: z.int().nonnegative().optional(),
});

const phase = z.strictObject({
  number: z.int().positive(),
  name: text,
  /** When dealers were or will be told, as printed: `Remedy Available`, `March 2024`. */
  announcement: text,
  available: z.boolean(),
  volume,
  owner_mailing: month.optional(),
});

/** One row of the month chart. Its exact dates decide coverage and phase. */
const chartRow = z.strictObject({
  /** Printed: `23MY - 24MY RX`. */
  name: z.string(),
  model: z.string(),
  aliases: z.array(z.string()).default([]),
  model_years: z.strictObject({ from: z.int(), to: z.int() }),
  /** Absent: both. */
  origin: z.enum(['CBU', 'NAP']).optional(),
  /** Printed production place: `Japan`, `NA`. */
  place: z.string(),
  key_type: z.string(),
  start: day,
  /** Absent: production goes on, printed `Ongoing`. */
  end: day.optional(),
  volume,
  /** Which phase each production month belongs to; months inclusive. */
  phases: z.array(z.strictObject({ from: yearMonth, to: yearMonth, phase: z.int().positive() })),
});

const chart = z.strictObject({
  months: z.strictObject({ from: yearMonth, to: yearMonth }),
  rows: z.array(chartRow).min(1),
  example: text.optional(),
  /** What in this chart is our assumption and not the maker's fact. */
  assumed: z.string().optional(),
});

const coverage = z.strictObject({
  years: z.int().positive().optional(),
  miles: z.int().positive().optional(),
  from: z.literal('date of first use').default('date of first use'),
  /** How years and miles meet. */
  limit: z.enum(['regardless_of_mileage', 'whichever_first', 'greater_of']),
  /** The term as a sentence part: `10 years from the vehicle's date of first use, regardless of mileage`. */
  term: text,
  covers: text,
  exclusions: text,
  dealer_only: text.optional(),
  transferable: z.boolean(),
  diagnostic_fee: text.optional(),
});

const part = z.strictObject({
  /** May hold wildcards: `04002-*****`. */
  number: z.string(),
  description: z.string(),
  quantity: z.number().positive(),
  footnote: text.optional(),
});

const opCode = z.strictObject({ code: z.string(), description: text, hours: z.number().positive() });

const repair = z.strictObject({ what: text, time: text, minutes: z.int().positive() });

/** A repair that depends on what the inspection finds: each outcome with its own work. */
const inspectionOutcome = z.strictObject({
  id: z.string(),
  finding: text,
  repair: text,
  time: text.optional(),
  op_codes: z.array(z.string()),
  parts: z.array(z.string()),
});

/** Facts of the campaign that a section can show below its text. */
export const EXHIBITS = [
  'vehicles',
  'phases',
  'mailing',
  'parts',
  'op_codes',
  'training',
  'inspection',
  'decoder',
  'chart',
  'key_figure',
] as const;

const section = z.strictObject({
  /** Names the section in `updated` and in a revision's diff. */
  id: z.string(),
  heading: text.optional(),
  body: text.optional(),
  show: z.enum(EXHIBITS).optional(),
  /** Printed below what is shown. */
  after: text.optional(),
});

const sectionGroup = z.strictObject({ heading: text.optional(), sections: z.array(section).min(1) });

const question = z.strictObject({
  /** `Q1`, `Q3a`. */
  id: z.string().regex(/^Q\d+[a-z]?$/),
  ask: text,
  answer: text,
  show: z.enum(EXHIBITS).optional(),
  after: text.optional(),
  note: text.optional(),
  /** For dealers only: left out of the FAQ that a buyer or owner gets. */
  internal: z.boolean().default(false),
});

const faq = z.strictObject({
  title: z.array(text).min(1),
  questions: z.array(question).min(1),
  after: z.array(section).default([]),
});

const ownerLetter = z.strictObject({
  greeting: text,
  opening: z.array(text).min(1),
  sections: z.array(section).min(1),
  /** Printed for a record whose owner is a lessor. */
  lessor: text.optional(),
  closing: z.array(text).min(1),
});

/** The tear-off coverage sheet. */
const sheet = z.strictObject({
  instruction: text,
  heading: text,
  body: text,
  terms: z.array(text).min(1),
  footnotes: z.array(text).default([]),
});

const reimbursement = z.strictObject({
  address: z.array(z.string()).min(1),
  checklist: z.strictObject({
    heading: text,
    intro: text,
    items: z.array(z.strictObject({ heading: text, body: text })).min(1),
    closing: text.optional(),
  }),
});

const disclosure = z.strictObject({
  heading: text,
  /** Who may not be handed this form, and the sentence that says so. */
  refuse: z.array(z.enum(['new', 'used', 'certified'])),
  applicability: text,
  statement: text,
  register: text,
  privacy: text,
  inbox: z.email(),
  code_label: text,
});

export const campaignSchema = z.strictObject({
  code,
  kind: z.enum(KINDS),
  /** What texts call it where the name of the kind is not enough: `Second Key Delivery Program`. */
  program: text,
  brand: z.string(),
  stage: z.enum(['interim', 'remedy']).optional(),
  title: text,
  /** `Certain 2016 - 2018 Model Year RX 350 and RX 450h`. */
  vehicles_title: text.optional(),
  /** Lines of the subject block of the owner letter; may name two programmes. */
  subject: z.array(text).default([]),
  linked: z.array(code).default([]),
  languages: z.array(z.enum(['en', 'es'])).default(['en']),
  /** Where this file was rebuilt from later papers instead of written at its date. */
  reconstructed: z.string().optional(),
  published: z.partialRecord(documentId, day).default({}),
  updated: z.record(z.string(), day).default({}),
  revisions: z.array(z.strictObject({ date: day, topics: z.array(text).min(1) })).default([]),
  package: z.array(documentId).default([]),
  enclosures: z.array(documentId).default([]),
  addressees: z.array(text).default([]),
  /** Brand facts that this campaign says differently, and those that one document says differently. */
  speaks: brandOverride.default({}),
  document_speaks: z.partialRecord(documentId, brandOverride).default({}),
  vehicles: z
    .strictObject({
      lines: z.array(vehicleLine).min(1),
      total: volume,
      puerto_rico: volume.optional(),
      elsewhere: text.optional(),
    })
    .optional(),
  phases: z.array(phase).default([]),
  chart: chart.optional(),
  /** First month in which owners are written to, where there are no phases. */
  owner_mailing: month.optional(),
  owner_mailing_words: text.optional(),
  condition: text.optional(),
  warnings: text.optional(),
  exits: text.optional(),
  risk: text.optional(),
  precautions: text.optional(),
  remedy: text.optional(),
  reason: text.optional(),
  repairs: z.array(repair).default([]),
  coverage: coverage.optional(),
  inspection: z.array(inspectionOutcome).default([]),
  parts: z.array(part).default([]),
  op_codes: z.array(opCode).default([]),
  admin_hours: z.number().positive().optional(),
  training: z
    .strictObject({
      course: z.string(),
      levels: z.array(z.string()),
      courses: z.array(z.string()),
      report: z.string(),
    })
    .optional(),
  dealer_letter: z.strictObject({ groups: z.array(sectionGroup).min(1), closing: z.array(text) }).optional(),
  dealer_faq: faq.optional(),
  owner_letter: ownerLetter.optional(),
  owner_faq: faq.optional(),
  sheet: sheet.optional(),
  envelope: z.strictObject({ line: text }).optional(),
  reimbursement: reimbursement.optional(),
  disclosure: disclosure.optional(),
  regions: z.array(z.string()).default([]),
  ends: day.optional(),
  prerequisites: z.array(code).default([]),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type CampaignKind = Campaign['kind'];
export type VehicleLine = z.infer<typeof vehicleLine>;
export type Phase = z.infer<typeof phase>;
export type Chart = z.infer<typeof chart>;
export type ChartRow = z.infer<typeof chartRow>;
export type Section = z.infer<typeof section>;
export type Question = z.infer<typeof question>;
