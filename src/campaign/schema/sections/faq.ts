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
      .describe('Number of the question: Q1, Q1a, Q1b.'),
    when,
    ask: text.describe('The question.'),
    answer: blocks.describe('The answer: paragraphs, lists, tables.'),
    show: exhibit,
    after: blocks.optional().describe('Printed below what is shown.'),
    note: blocks.optional().describe('A note below the answer.'),
    internal: z
      .boolean()
      .default(false)
      .describe('For dealers only: left out of the FAQ that a buyer or owner gets.'),
  })
  .describe('One question and its answer.');

export const faq = z.strictObject({
  title: z.array(text).min(1).describe('Lines of the title.'),
  questions: z.array(question).min(1).describe('Questions in their order.'),
  after: z.array(section).default([]).describe('Sections after the last question.'),
});

export type Question = z.infer<typeof question>;
export type Faq = z.infer<typeof faq>;
