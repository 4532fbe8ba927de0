/** What a campaign file may say of what it is: its codes, its kind, and the campaigns that it refers to. */
import { z } from 'zod';
import { code } from './code.js';
import { day, text } from './values.js';
import { when } from './vehicles/condition.js';

const KINDS = [
  'safety_recall',
  'emissions_recall',
  'special_service_campaign',
  'limited_service_campaign',
  'customer_support_program',
  'second_key_delivery_program',
  'warranty_enhancement',
] as const;

export type CampaignKind = (typeof KINDS)[number];

/** Whether the law asks for the mailing. */
export function isRecall(kind: CampaignKind): boolean {
  return kind.endsWith('_recall');
}

const otherCode = z
  .strictObject({
    code,
    role: z
      .enum(['interim', 'also', 'preliminary', 'twin'])
      .describe(
        'interim: borne by an interim notice; also: a second number of the same action; preliminary: the number before this one; twin: the code of another brand, which has a file of its own.',
      ),
    brand: z
      .string()
      .optional()
      .meta({ description: 'Brand file of a twin, without .yaml: lexus.', examples: ['lexus'] }),
  })
  .describe('Another code of the same event.');

const earlierCampaign = z
  .strictObject({
    code,
    replaced: z
      .boolean()
      .default(false)
      .describe('Whether this campaign takes its place: the dealer letter says so, and to discard copies.'),
    done: z.boolean().default(false).describe('Whether work done under it completes this campaign.'),
  })
  .describe('An earlier campaign on these vehicles.');

const otherAgency = z
  .strictObject({
    agency: z
      .string()
      .min(1)
      .meta({ description: 'As printed: Transport Canada.', examples: ['Transport Canada'] }),
    number: z
      .string()
      .min(1)
      .meta({ description: 'As that agency writes it: 2024-456.', examples: ['2024-456'] }),
    since: day.optional().describe('Day since which it is known.'),
    when: when.describe('Which vehicles it is for.'),
  })
  .describe('The number that another agency gave the same action.');

export const identity = {
  code,
  codes: z
    .array(otherCode)
    .default([])
    .meta({
      description: 'Other codes of the same event; texts print them as {{campaign.codes.20TB02}}.',
      examples: [[{ code: '20TB02', role: 'interim' }]],
    }),
  earlier: z
    .array(earlierCampaign)
    .default([])
    .meta({
      description: 'Earlier campaigns on these vehicles; texts print them as {{campaign.earlier.15791}}.',
      examples: [[{ code: '15791', replaced: true, done: true }]],
    }),
  linked: z
    .array(code)
    .default([])
    .meta({
      description: 'Codes of campaigns that share documents with this one or pay for work here.',
      examples: [['ZKA']],
    }),
  prerequisites: z
    .array(code)
    .default([])
    .meta({ description: 'Codes of campaigns that must be done first.', examples: [['26NA04']] }),
  other_agencies: z
    .array(otherAgency)
    .default([])
    .meta({
      description:
        'Numbers of agencies other than NHTSA; the table of filings (show: agency) prints them, no letter to owners does by itself.',
      examples: [[{ agency: 'Transport Canada', number: '2024-456' }]],
    }),
  kind: z
    .enum(KINDS, {
      error: (issue) =>
        issue.input === 'noncompliance_recall'
          ? 'a recall for a noncompliance is a safety_recall with recall.basis: noncompliance'
          : undefined,
    })
    .describe('What it is before the law.'),
  program: text.meta({
    description: 'The name that texts use for it: Special Service Campaign.',
    examples: ['Special Service Campaign'],
  }),
  brand: z
    .string()
    .meta({ description: 'Name of the brand file, without .yaml: lexus.', examples: ['lexus'] }),
  stage: z
    .enum(['preliminary', 'interim', 'remedy'])
    .optional()
    .describe(
      'What dealer papers call this issue. Left out, it follows from phases and notices for a recall and for a campaign with an interim notice: remedy once a phase is available, else interim where there is an interim notice, else preliminary.',
    ),
};

export type OtherCode = z.infer<typeof otherCode>;
export type EarlierCampaign = z.infer<typeof earlierCampaign>;
