/** The questions and answers of a campaign, for owners or for dealers. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';
import { exhibit, section } from './section.js';

const question = z
  .strictObject({
    id: z
      .string()
      .regex(/^Q\d+[a-z]?$/, { error: 'a question is numbered Q1 or Q1a' })
      .meta({ description: 'Number of the question: Q1, Q1a, Q1b.', examples: ['Q1a'] }),
    when,
    ask: text.meta({ description: 'The question.', examples: ['How long does the repair take?'] }),
    answer: blocks.meta({
      description: 'The answer: paragraphs, lists, tables.',
      examples: ['It takes {{campaign.repairs.0.time}}.'],
    }),
    show: exhibit,
    after: blocks
      .optional()
      .meta({ description: 'Printed below what is shown.', examples: ['See the table above.'] }),
    note: blocks
      .optional()
      .meta({ description: 'A note below the answer.', examples: ['Parts are limited at first.'] }),
    internal: z
      .boolean()
      .default(false)
      .describe('For dealers only: left out of the FAQ that a buyer or owner gets.'),
  })
  .describe('One question and its answer.');

export const faq = z.strictObject({
  title: z
    .array(text)
    .min(1)
    .meta({ description: 'Lines of the title.', examples: [['Frequently Asked Questions']] }),
  questions: z.array(question).min(1).describe('Questions in their order.'),
  after: z.array(section).default([]).describe('Sections after the last question.'),
});

export type Question = z.infer<typeof question>;
export type Faq = z.infer<typeof faq>;
