/**
 * What a campaign file may say. This is the only definition: the types of a campaign, the JSON Schema for
 * editors and the errors with file and line all come from it. Keys are written the way texts and templates
 * name them, so a path in a text is a path in the file.
 */
import { z } from 'zod';
import { addressee } from './addressee.js';
import { brandOverride } from './brandSchema.js';
import { identity } from './identity.js';
import { matter } from './matter.js';
import { notices, type SpokenNotice } from './notices.js';
import { recall, remedyFrom, remedyIs } from './recall.js';
import { CAMPAIGN_SECTIONS } from './sections/documentSections.js';
import { enclosures } from './sections/enclosures.js';
import { status } from './status.js';
import { block, blocks } from './values/blocks.js';
import { households } from './values/households.js';
import { letterLanguages, remarks } from './values/mailing.js';
import { period } from './values/period.js';
import { day, documentId, text } from './values.js';
import type { Beside } from './vehicles/beside.js';
import type { Condition } from './vehicles/condition.js';
import { chart, phase } from './vehicles/phases.js';
import { regions, vehicles } from './vehicles/population.js';
import { work } from './work/work.js';

export const campaignSchema = z.strictObject({
  ...identity,
  title: text.meta({
    description: 'Title of the campaign: Front Inside Door Handle May Become Inoperative.',
    examples: ['Front Inside Door Handle May Become Inoperative'],
  }),
  vehicles_title: text.optional().meta({
    description: 'The vehicles in one line: Certain 2016 - 2018 Model Year RX 350 and RX 450h.',
    examples: ['Certain 2016 - 2018 Model Year RX 350 and RX 450h'],
  }),
  subject: z
    .array(block)
    .default([])
    .meta({
      description: 'Subject block of the owner letter; it may name two programs.',
      examples: [['{{campaign.program}} {{campaign.code}}: {{campaign.title}}']],
    }),
  languages: letterLanguages,
  reconstructed: z
    .string()
    .optional()
    .meta({
      description:
        'States that this file was reconstructed from later documents instead of written at its date.',
      examples: ['Reconstructed from the letter of 2013.'],
    }),
  remarks,
  facts: z
    .record(z.string(), text)
    .default({})
    .meta({
      description: 'Further facts by names of your own; texts print them as {{campaign.facts.name}}.',
      examples: [{ fuse: 'F12' }],
    }),
  recall: recall.optional(),
  published: z
    .partialRecord(documentId, day)
    .default({})
    .meta({
      description: 'Original publication date per document.',
      examples: [{ 'dealer-letter': '2026-02-23' }],
    }),
  updated: z
    .record(z.string(), day)
    .default({})
    .meta({
      description: 'The day a section was last updated, by section id.',
      examples: [{ parts: '2026-03-10' }],
    }),
  revisions: z
    .array(
      z.strictObject({
        date: day,
        topics: z
          .array(text)
          .min(1)
          .meta({ description: 'One entry for each change.', examples: [['New part numbers']] }),
      }),
    )
    .default([])
    .describe('What each revision changed, newest first.'),
  package: z
    .array(documentId)
    .default([])
    .meta({
      description: 'Documents of the dealer package in their order.',
      examples: [['dealer-letter', 'owner-letter']],
    }),
  households: households.optional(),
  enclosures: enclosures
    .default([])
    .meta({ description: 'What goes into the envelope with the owner letter.', examples: [['owner-faq']] }),
  addressees: z.array(addressee).default([]).describe('The addressees of the dealer letter.'),
  speaks: brandOverride.default({}).describe('Brand facts that this campaign replaces.'),
  document_speaks: z
    .partialRecord(documentId, brandOverride)
    .default({})
    .describe('Brand facts that one document replaces.'),
  vehicles: vehicles.optional(),
  available: z
    .boolean()
    .default(true)
    .describe('Whether the remedy is available, for a campaign without phases.'),
  phases: z.array(phase).default([]).describe('Phases in their order; none for a campaign without phases.'),
  chart: chart.optional(),
  notices,
  owner_mailing: period.optional().meta({
    description:
      'When the owner mailing begins, for a campaign without phases: late June 2020. It dates the letter.',
    examples: ['late June 2020'],
  }),
  condition: matter.condition,
  warnings: matter.warnings,
  exits: blocks.optional().meta({
    description: 'How occupants can leave the vehicle in that case.',
    examples: ['You can open the door from outside.'],
  }),
  risk: matter.risk,
  remedy: matter.remedy,
  remedy_is: remedyIs,
  remedy_from: remedyFrom,
  reason: blocks
    .optional()
    .meta({ description: 'Why the program exists.', examples: ['Your satisfaction matters to us.'] }),
  ...work,
  ...CAMPAIGN_SECTIONS,
  ...status,
  regions,
  ends: day.optional().describe('Last day of a limited campaign; none of its mailings begins later.'),
});

export type CampaignFile = z.infer<typeof campaignSchema>;

/** What the file says, with what follows from it and from the files beside it. */
export type Campaign = CampaignFile & {
  /** All numbers of the action, as a letter prints them: 13454/14063. */
  readonly code_line: string;
  /** The numbers of the agency; those that have a condition for its vehicles alone. */
  readonly agency_line: readonly (string | { readonly when: Condition; readonly text: string })[];
  readonly beside: Beside & {
    /** The campaigns that divide one population with it, each as its own file describes it; undefined if it divides none. */
    readonly parts?:
      | { readonly before: readonly Campaign[]; readonly after: readonly Campaign[] }
      | undefined;
  };
  /** The notice whose texts these are; undefined for the remedy notice of a file that does not write it. */
  readonly notice?: SpokenNotice | undefined;
};
export type { CampaignKind } from './identity.js';
export type { Notice, SpokenNotice } from './notices.js';
export type { Faq, Question } from './sections/faq.js';
export type { Section } from './sections/section.js';
export type { Chart, ChartRow, Phase } from './vehicles/phases.js';
export type { VehicleLine, Zone } from './vehicles/population.js';
export type { OwnerAction } from './work/ownerActions.js';
export type { CampaignCoverage, InspectionOutcome, OpCode, Part } from './work/workSchema.js';
