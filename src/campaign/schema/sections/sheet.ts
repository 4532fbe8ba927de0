/** The tear-off coverage sheet that an owner keeps. */
import { z } from 'zod';
import { block, blocks } from '../values/blocks.js';
import { text } from '../values.js';

export const sheet = z
  .strictObject({
    instruction: text.meta({
      description: 'Printed at the perforation.',
      examples: ["Tear off and keep with your Owner's Manual"],
    }),
    heading: text.meta({
      description: 'Title of the sheet.',
      examples: ['{{campaign.program}} {{campaign.code}} Details'],
    }),
    body: blocks.meta({
      description: 'What the program covers.',
      examples: ['The program covers the window switch.'],
    }),
    terms: z
      .array(block)
      .min(1)
      .meta({
        description: 'The terms of the coverage, each a list entry.',
        examples: [['The coverage lasts for {{campaign.coverage.term}}.']],
      }),
    after: z
      .array(block)
      .default([])
      .meta({
        description: 'Paragraphs below the terms.',
        examples: [['The coverage applies to work done by an {{brand.dealer}} only.']],
      }),
    footnotes: z
      .array(block)
      .default([])
      .meta({
        description: 'Printed at the foot as written; the body sets their marks.',
        examples: [['Your dealer will gladly explain the details.']],
      }),
  })
  .describe('The tear-off coverage sheet.');
