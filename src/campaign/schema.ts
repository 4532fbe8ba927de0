/**
 * What a campaign file may say. This is the only definition: the types of a campaign, the JSON Schema for
 * editors and the errors with file and line all come from it. Keys are written the way texts and templates
 * name them, so a path in a text is a path in the file.
 */
import { z } from 'zod';
import { brandOverride } from './brandSchema.js';
import { day, documentId, month, text } from './values.js';
import { chart, phase, vehicles } from './vehicleSchema.js';

export const CODE_PATTERN = /^([0-9A-Z]{3}|[0-9]{2}[A-Z]{2}[0-9]{2})$/;

export const code = z
  .string()
  .regex(CODE_PATTERN, {
    error: 'a campaign code is written 23LJ01 or, before 2020, as three characters such as BLC',
  })
  .meta({ id: 'code', description: 'A campaign code: 23LJ01, or three characters such as BLC before 2020.' });

export const KINDS = [
  'safety_recall',
  'noncompliance_recall',
  'emissions_recall',
  'special_service_campaign',
  'limited_service_campaign',
  'customer_support_program',
  'second_key_delivery_program',
  'warranty_enhancement',
] as const;

const STATUSES = ['new', 'used', 'certified'] as const;

const term = {
  years: z.int().positive().optional().describe('Years from the date of first use.'),
  miles: z.int().positive().optional().describe('Miles on the odometer.'),
  until: day.optional().describe('A fixed day on which the coverage ends.'),
  from: z.literal('date of first use').default('date of first use').describe('Where the years begin.'),
  limit: z
    .enum(['regardless_of_mileage', 'whichever_first', 'greater_of'])
    .describe('How years, miles and the fixed day meet.'),
  term: text.describe(
    "The term as a part of a sentence: 10 years from the vehicle's date of first use, regardless of mileage.",
  ),
};

const coverage = z
  .strictObject({
    ...term,
    secondary: z
      .strictObject(term)
      .optional()
      .describe('Secondary coverage that begins when the first ends.'),
    covers: text.describe('What is covered: rear inside door handles.'),
    exclusions: text.describe('What is not covered.'),
    dealer_only: text.optional().describe('Said where the work is covered at authorized dealers only.'),
    transferable: z.boolean().describe('Whether a later owner keeps the coverage.'),
    diagnostic_fee: text.optional().describe('Who pays for a diagnosis that finds another cause.'),
  })
  .describe('The terms of a customer support program or a warranty enhancement.');

const part = z
  .strictObject({
    number: z.string().describe('Part number; it may hold wildcards: 04002-*****.'),
    description: z.string().describe('As in the parts catalogue.'),
    quantity: z.number().positive().describe('For one vehicle.'),
    footnote: text.optional().describe('Printed below the table, marked at the quantity.'),
  })
  .describe('One row of the parts table.');

const opCode = z
  .strictObject({
    code: z.string().describe('Operation code: 20LC02, 23LJ01R1.'),
    description: text.describe('The work it pays for.'),
    hours: z
      .number()
      .positive()
      .multipleOf(0.1, { error: 'flat rate hours are written in tenths: 0.9' })
      .describe('Flat rate hours, in tenths; administration included.'),
    combined_with: z.array(z.string()).default([]).describe('Op codes that this one stands for together.'),
  })
  .describe('One row of the reimbursement table.');

const repair = z
  .strictObject({
    what: text.describe('The work: replacing both front inside door handles.'),
    time: text.describe('The time as printed: approximately 1 hour.'),
    minutes: z.int().positive().describe('The same time in minutes.'),
  })
  .describe('How long a repair takes.');

/** A repair that depends on what the inspection finds: each outcome with its own work. */
const inspectionOutcome = z
  .strictObject({
    id: z.string().describe('Short name of the outcome: A, B, C.'),
    finding: text.describe('What the technician finds.'),
    repair: text.describe('What is done then.'),
    time: text.optional().describe('How long it takes.'),
    op_codes: z.array(z.string()).describe('Codes from op_codes that pay for it.'),
    parts: z.array(z.string()).describe('Numbers from parts that it needs.'),
    after: z.string().optional().describe('The outcome after which this one is looked for.'),
  })
  .describe('One outcome of the inspection.');

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

const exhibit = z
  .enum(EXHIBITS)
  .optional()
  .describe('A table or figure made from the facts of the campaign, printed below the text.');

const section = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/, { error: 'an id is written owner_mailing_date' })
      .describe('Names the section in `updated` and where revisions are compared.'),
    heading: text.optional().describe('Title of the section.'),
    body: text.optional().describe('Its text.'),
    show: exhibit,
    after: text.optional().describe('Printed below what is shown.'),
  })
  .describe('One section of a letter.');

const sectionGroup = z
  .strictObject({
    heading: text.optional().describe('Title over the sections of the group.'),
    sections: z.array(section).min(1).describe('Sections in their order.'),
  })
  .describe('Sections under one title.');

const question = z
  .strictObject({
    id: z
      .string()
      .regex(/^Q\d+[a-z]?$/, { error: 'a question is numbered Q1 or Q1a' })
      .describe('Q1, Q1a, Q1b.'),
    ask: text.describe('The question.'),
    answer: text.describe('Its answer: paragraphs, lists, tables.'),
    show: exhibit,
    after: text.optional().describe('Printed below what is shown.'),
    note: text.optional().describe('A note below the answer.'),
    internal: z
      .boolean()
      .default(false)
      .describe('For dealers only: left out of the FAQ that a buyer or owner gets.'),
  })
  .describe('One question with its answer.');

const faq = z.strictObject({
  title: z.array(text).min(1).describe('Lines of the title.'),
  questions: z.array(question).min(1).describe('Questions in their order.'),
  after: z.array(section).default([]).describe('Sections behind the last question.'),
});

const ownerLetter = z
  .strictObject({
    greeting: text.describe('Dear Lexus Owner:'),
    opening: z.array(text).min(1).describe('Paragraphs before the first section.'),
    sections: z.array(section).min(1).describe('Sections in their order.'),
    lessor: text.optional().describe('Printed for a record whose owner is a lessor.'),
    closing: z.array(text).min(1).describe('Paragraphs above the signature.'),
  })
  .describe('The letter to the owner.');

const sheet = z
  .strictObject({
    instruction: text.describe('Printed at the perforation.'),
    heading: text.describe('Title of the sheet.'),
    body: text.describe('What the program covers.'),
    terms: z.array(text).min(1).describe('Its terms, the first as a list entry.'),
    footnotes: z
      .array(text)
      .default([])
      .describe('Printed at the foot as written; the body sets their marks.'),
  })
  .describe('The tear-off coverage sheet.');

const reimbursement = z
  .strictObject({
    address: z.array(z.string()).min(1).describe('Lines of the address that claims go to.'),
    checklist: z
      .strictObject({
        heading: text,
        intro: text,
        items: z
          .array(z.strictObject({ heading: text, body: text }))
          .min(1)
          .describe('What a claim must hold.'),
        closing: text.optional(),
      })
      .describe('The reimbursement checklist.'),
  })
  .describe('How an owner who paid before is reimbursed.');

const disclosure = z
  .strictObject({
    heading: text.describe('Customer Contact & Vehicle Disclosure Form.'),
    refuse: z.array(z.enum(STATUSES)).describe('For which vehicles this form may not be handed out.'),
    applicability: text.describe('The sentence that says so.'),
    statement: text.describe('What the buyer signs.'),
    register: text.describe('Where the buyer should register.'),
    privacy: text.describe('What the contact data is used for.'),
    inbox: z.email({ error: 'give an email address' }).describe('Where a copy of the signed form goes.'),
    mail_subject: text.describe('Subject line of that email.'),
    code_label: text.describe('Label of the six code boxes: Campaign Code.'),
  })
  .describe('The disclosure form that the sales desk has signed.');

const keyFigure = z
  .strictObject({
    title: text.describe('Items provided at time of vehicle delivery.'),
    columns: z
      .array(
        z.strictObject({
          label: text.describe('Currently, Change.'),
          keys: z
            .array(
              z.strictObject({
                kind: z.enum(['smart', 'mechanical']).describe('What is drawn.'),
                name: text,
              }),
            )
            .min(1)
            .describe('Keys in their order.'),
        }),
      )
      .min(1)
      .describe('What was handed over, side by side.'),
    note: text.optional().describe('Below the figure.'),
  })
  .describe('The figure of the keys that a vehicle was delivered with.');

const training = z
  .strictObject({
    course: z.string().describe('The E-Learning course that every technician has done.'),
    levels: z.array(z.string()).describe('Certification levels, one of which is needed.'),
    courses: z.array(z.string()).describe('Further courses that are needed.'),
    report: z.string().describe('Where a dealer sees who may do the work.'),
  })
  .describe('What a technician must have learned.');

const partsOrdering = z
  .strictObject({
    mac_codes: z
      .array(
        z.strictObject({
          code: z.string().describe('The MAC code of a part: C.'),
          order: text.describe('How parts with this code are ordered.'),
        }),
      )
      .default([])
      .describe('Manual Allocation Control codes.'),
    note: text.optional().describe('How the part number of a VIN is found.'),
  })
  .describe('How dealers order the parts.');

export const campaignSchema = z.strictObject({
  code,
  kind: z.enum(KINDS).describe('What it is before the law.'),
  program: text.describe('What texts call it: Special Service Campaign.'),
  brand: z.string().describe('Name of the brand file, without .yaml.'),
  stage: z.enum(['interim', 'remedy']).optional().describe('Notice stage.'),
  title: text.describe('Front Inside Door Handle May Become Inoperative.'),
  vehicles_title: text.optional().describe('Certain 2016 - 2018 Model Year RX 350 and RX 450h.'),
  subject: z.array(text).default([]).describe('Subject block of the owner letter; it may name two programs.'),
  linked: z.array(code).default([]).describe('Codes of campaigns that share documents with this one.'),
  languages: z
    .array(z.enum(['en', 'es']))
    .min(1)
    .default(['en'])
    .describe('Languages of the owner letter.'),
  reconstructed: z
    .string()
    .optional()
    .describe('Said where this file was rebuilt from later papers instead of written at its date.'),
  remarks: z
    .array(z.string())
    .default([])
    .describe('For those who keep this file, never printed: where its sources disagree, what is assumed.'),
  facts: z
    .record(z.string(), text)
    .default({})
    .describe('Further facts by names of your own; texts print them as {{campaign.facts.name}}.'),
  published: z.partialRecord(documentId, day).default({}).describe('Original publication date per document.'),
  updated: z
    .record(z.string(), day)
    .default({})
    .describe('The day a section was last updated, by section id.'),
  revisions: z
    .array(z.strictObject({ date: day, topics: z.array(text).min(1).describe('One entry for each change.') }))
    .default([])
    .describe('What each revision changed, newest first.'),
  package: z.array(documentId).default([]).describe('Documents of the dealer package in their order.'),
  enclosures: z
    .array(documentId)
    .default([])
    .describe('What goes into the envelope behind the owner letter.'),
  addressees: z.array(text).default([]).describe('To whom the dealer letter is addressed.'),
  speaks: brandOverride.default({}).describe('Brand facts that this campaign says differently.'),
  document_speaks: z
    .partialRecord(documentId, brandOverride)
    .default({})
    .describe('Brand facts that one document says differently.'),
  vehicles: vehicles.optional(),
  phases: z.array(phase).default([]).describe('Phases in their order; none for a campaign at once.'),
  chart: chart.optional(),
  owner_mailing: month.optional().describe('First month in which owners are written to, without phases.'),
  owner_mailing_words: text.optional().describe('The same as printed: late June 2020.'),
  condition: text.optional().describe('What may happen to the vehicle.'),
  warnings: text.optional().describe('Signs by which an occupant notices it.'),
  exits: text.optional().describe('How occupants leave the vehicle then.'),
  risk: text.optional().describe('What it may lead to.'),
  precautions: text.optional().describe('What an owner should do until the remedy.'),
  remedy: text.optional().describe('What the dealer does.'),
  reason: text.optional().describe('Why the program exists.'),
  repairs: z.array(repair).default([]).describe('How long the work takes.'),
  coverage: coverage.optional(),
  inspection: z.array(inspectionOutcome).default([]).describe('Outcomes on which the repair depends.'),
  parts: z.array(part).default([]).describe('The parts table.'),
  parts_ordering: partsOrdering.optional(),
  op_codes: z.array(opCode).default([]).describe('The reimbursement table.'),
  admin_hours: z.number().positive().optional().describe('Administration included in each flat rate time.'),
  training: training.optional(),
  key_figure: keyFigure.optional(),
  dealer_letter: z
    .strictObject({
      groups: z.array(sectionGroup).min(1).describe('Groups of sections in their order.'),
      closing: z.array(text).describe('Paragraphs above the signature.'),
    })
    .optional()
    .describe('The letter to the dealers.'),
  dealer_faq: faq.optional().describe('Questions and answers for dealers.'),
  update_notice: z
    .strictObject({
      heading: text,
      intro: text,
      highlight: text,
      closing: z.array(text).default([]).describe('Paragraphs below the table.'),
    })
    .optional()
    .describe('The cover page of an updated package; its table comes from `revisions`.'),
  owner_letter: ownerLetter.optional(),
  owner_faq: faq.optional().describe('Questions and answers for owners.'),
  sheet: sheet.optional(),
  envelope: z
    .strictObject({ line: text.describe('Printed on the envelope.') })
    .optional()
    .describe('What the envelope says.'),
  reimbursement: reimbursement.optional(),
  disclosure: disclosure.optional(),
  regions: z.array(z.string()).default([]).describe('States or zones to which the campaign is limited.'),
  ends: day.optional().describe('Last day of a limited campaign.'),
  prerequisites: z.array(code).default([]).describe('Campaigns that must be done first.'),
});

export type Campaign = z.infer<typeof campaignSchema>;
export type CampaignKind = Campaign['kind'];
export type CampaignCoverage = z.infer<typeof coverage>;
export type InspectionOutcome = z.infer<typeof inspectionOutcome>;
export type Part = z.infer<typeof part>;
export type OpCode = z.infer<typeof opCode>;
export type Section = z.infer<typeof section>;
export type Question = z.infer<typeof question>;
export type Faq = z.infer<typeof faq>;
export type { Chart, ChartRow, Phase, VehicleLine } from './vehicleSchema.js';
