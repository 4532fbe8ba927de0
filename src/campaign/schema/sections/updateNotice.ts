/** The cover page of a revised dealer package. */
import { z } from 'zod';
import { text } from '../values.js';

export const updateNotice = z
  .strictObject({
    heading: text.describe('Title of the page.'),
    intro: text.describe('Paragraph above the table of revisions.'),
    highlight: text.describe('Explains how changes are marked in the package.'),
    closing: z.array(text).default([]).describe('Paragraphs below the table.'),
  })
  .describe('The cover page of an updated package; its table comes from `revisions`.');
