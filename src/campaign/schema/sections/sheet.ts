/** The tear-off coverage sheet that an owner keeps. */
import { z } from 'zod';
import { text } from '../values.js';

export const sheet = z
  .strictObject({
    instruction: text.describe('Printed at the perforation.'),
    heading: text.describe('Title of the sheet.'),
    body: text.describe('What the program covers.'),
    terms: z.array(text).min(1).describe('The terms of the coverage, each a list entry.'),
    footnotes: z
      .array(text)
      .default([])
      .describe('Printed at the foot as written; the body sets their marks.'),
  })
  .describe('The tear-off coverage sheet.');
