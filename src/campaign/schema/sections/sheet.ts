/** The tear-off coverage sheet that an owner keeps. */
import { z } from 'zod';
import { block, blocks } from '../values/blocks.js';
import { text } from '../values.js';

export const sheet = z
  .strictObject({
    instruction: text.describe('Printed at the perforation.'),
    heading: text.describe('Title of the sheet.'),
    body: blocks.describe('What the program covers.'),
    terms: z.array(block).min(1).describe('The terms of the coverage, each a list entry.'),
    footnotes: z
      .array(block)
      .default([])
      .describe('Printed at the foot as written; the body sets their marks.'),
  })
  .describe('The tear-off coverage sheet.');
