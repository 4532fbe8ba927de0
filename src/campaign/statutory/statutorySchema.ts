/** How the files of `templates/statutory/` write prescribed texts. */
import { z } from 'zod';
import { documentId, text } from '../schema/values.js';

const held = {
  from: z.iso.date().optional().describe('First day on which it holds; always, if left out.'),
  to: z.iso.date().optional().describe('Last day.'),
  source: z.string().describe('Where it is written: 49 CFR 577.5(b).'),
  certainty: z
    .enum(['confirmed', 'memory', 'unsure'])
    .describe(
      'confirmed: read in the law or in a letter that was sent; memory: compare it before the first mailing; unsure: print it only after a lawyer has read it.',
    ),
  note: z.string().optional().describe('What is doubtful about it.'),
};

const version = z.strictObject({
  ...held,
  when: z
    .record(z.string(), z.string())
    .default({})
    .describe('Answers that it is for, such as basis: defect; all must agree.'),
  en: z.string(),
  es: z.string().optional().describe('A translation for counsel to confirm.'),
});

const paper = z.union([documentId, z.literal('owner-notice')]);

export const statutoryTexts = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    documents: z.array(paper).min(1).describe('Papers that carry it.'),
    stages: z.array(z.enum(['interim', 'remedy', 'follow_up'])).min(1),
    zone: z
      .enum(['banner', 'fixed', 'lead', 'body', 'closing', 'last', 'label', 'where', 'part'])
      .describe('Where it goes: fixed means in this order with nothing between; part, inside another text.'),
    order: z.int(),
    section: z.string().optional().describe('Section of the letter that it belongs to.'),
    unless: z.string().optional().describe('Left out where a section of the letter prints this fact.'),
    prescribed: z
      .enum(['phrase', 'content', 'practice'])
      .describe('phrase: the words are the law’s; content: the content is, the words are ours.'),
    locked: z.boolean().default(false).describe('Whether no campaign may replace it.'),
    never_before: z.boolean().default(false).describe('Whether it is left out before its first version.'),
    versions: z.array(version).min(1),
  }),
);

export const statutorySections = z.array(
  z.strictObject({
    id: z.string(),
    order: z.int(),
    heading: text,
    tells: z.string().optional().describe('The fact of the campaign that such a section prints.'),
    paragraph: z.string().optional().describe('What asks for that fact.'),
  }),
);

export const statutoryAgency = z
  .array(
    z.strictObject({
      ...held,
      address: z.string(),
      hotline: z.string(),
      tty: z.string(),
      site: z.string(),
    }),
  )
  .min(1);

export type StatutoryText = z.infer<typeof statutoryTexts>[number];
export type StatutoryVersion = StatutoryText['versions'][number];
export type StatutorySection = z.infer<typeof statutorySections>[number];
export type AgencyContact = z.infer<typeof statutoryAgency>[number];
export type StatutoryDocument = StatutoryText['documents'][number];
export type Stage = StatutoryText['stages'][number];
