/** The cover page of a revised dealer package. */
import { z } from 'zod';
import { text } from '../values.js';

export const updateNotice = z
  .strictObject({
    heading: text.meta({ description: 'Title of the page.', examples: ['Updated Dealer Package'] }),
    intro: text.meta({
      description: 'Paragraph above the table of revisions.',
      examples: ['The package was updated as follows.'],
    }),
    highlight: text.meta({
      description: 'Explains how changes are marked in the package.',
      examples: ['A red box marks each change.'],
    }),
    closing: z
      .array(text)
      .default([])
      .meta({ description: 'Paragraphs below the table.', examples: [['Please replace earlier copies.']] }),
  })
  .describe('The cover page of an updated package; its table comes from `revisions`.');
