/**
 * What a campaign file may say. This is the only definition: the types of a campaign, the JSON Schema for
 * editors and the errors with file and line all come from it. Keys are written the way texts and templates
 * name them, so a path in a text is a path in the file.
 */
import { z } from 'zod';
import { addressee } from './addressee.js';
import { brandOverride } from './brandSchema.js';
import { identity } from './identity.js';
import { notices, type SpokenNotice } from './notices.js';
import { recall, remedyFrom, remedyIs } from './recall.js';
import { CAMPAIGN_SECTIONS } from './sections/documentSections.js';
import { enclosures } from './sections/enclosures.js';
import { status } from './status.js';
import { block, blocks } from './values/blocks.js';
import { letterLanguages, remarks } from './values/mailing.js';
import { period } from './values/period.js';
import { day, documentId, text } from './values.js';
import type { Beside } from './vehicles/beside.js';
import { chart, phase } from './vehicles/phases.js';
import { regions, vehicles } from './vehicles/population.js';
import { work } from './work/work.js';

export const campaignSchema = z.strictObject({
  ...identity,
  title: text.describe('Title of the campaign: Front Inside Door Handle May Become Inoperative.'),
  vehicles_title: text
    .optional()
    .describe('The vehicles in one line: Certain 2016 - 2018 Model Year RX 350 and RX 450h.'),
  subject: z
    .array(block)
    .default([])
    .describe('Subject block of the owner letter; it may name two programs.'),
  languages: letterLanguages,
  reconstructed: z
    .string()
    .optional()
    .describe('States that this file was reconstructed from later documents instead of written at its date.'),
  remarks,
  facts: z
    .record(z.string(), text)
    .default({})
    .describe('Further facts by names of your own; texts print them as {{campaign.facts.name}}.'),
  recall: recall.optional(),
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
  enclosures: enclosures.default([]).describe('What goes into the envelope with the owner letter.'),
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
  owner_mailing: period
    .optional()
    .describe(
      'When the owner mailing begins, for a campaign without phases: late June 2020. It dates the letter.',
    ),
  condition: blocks.optional().describe('What may happen to the vehicle.'),
  warnings: blocks.optional().describe('Warning signs that an occupant may notice.'),
  exits: blocks.optional().describe('How occupants can leave the vehicle in that case.'),
  risk: blocks.optional().describe('What it may lead to.'),
  remedy: blocks.optional().describe('What the dealer does.'),
  remedy_is: remedyIs,
  remedy_from: remedyFrom,
  reason: blocks.optional().describe('Why the program exists.'),
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
  readonly beside: Beside;
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
