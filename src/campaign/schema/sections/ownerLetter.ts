/** The letter to the owner of a vehicle that a campaign covers. */
import { z } from 'zod';
import { block, blocks } from '../values/blocks.js';
import { section } from './section.js';

/** What comes before the first section of an owner letter, in the order in which it is printed. */
export const letterHead = {
  greeting: blocks.meta({
    description: 'How the letter greets the owner: Dear Norvane Owner.',
    examples: ['Dear {{brand.name}} Owner:'],
  }),
  opening: z
    .array(block)
    .default([])
    .meta({
      description: 'Paragraphs before the first section. A recall letter opens with what the law prescribes.',
      examples: [['Your satisfaction with your vehicle matters to us.']],
    }),
};

/** What comes after the last section. */
export const letterEnd = {
  lessor: blocks.optional().meta({
    description:
      'What a lessor is asked to do, in the letter of every owner, since records seldom name a lessor. A recall letter has the lessor clause of the law.',
    examples: ['If you lease this vehicle to someone, please forward this letter.'],
  }),
  closing: z
    .array(block)
    .min(1)
    .meta({
      description: 'Paragraphs above the signature.',
      examples: [['Thank you for driving a {{brand.name}}.']],
    }),
};

export const ownerLetter = z
  .strictObject({
    ...letterHead,
    notice: z
      .array(block)
      .min(1)
      .optional()
      .meta({
        description:
          'Paragraphs that replace the opening in the email, where the opening speaks of the printed letter.',
        examples: [['Our letter explains the condition.']],
      }),
    sections: z
      .array(section)
      .default([])
      .describe('Sections in their order. What those of a recall letter leave out, the product adds.'),
    ...letterEnd,
  })
  .describe('The letter to the owner.');
