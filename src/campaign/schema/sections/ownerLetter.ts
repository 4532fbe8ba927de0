/** The letter to the owner of a vehicle that a campaign covers. */
import { z } from 'zod';
import { block, blocks } from '../values/blocks.js';
import { section } from './section.js';

/** What comes before the first section of an owner letter, in the order in which it is printed. */
export const letterHead = {
  greeting: blocks.describe('The salutation: Dear Lexus Owner:'),
  opening: z
    .array(block)
    .default([])
    .describe('Paragraphs before the first section. A recall letter opens with what the law prescribes.'),
};

/** What comes after the last section. */
export const letterEnd = {
  lessor: blocks
    .optional()
    .describe(
      'Printed for a record whose owner is a lessor; a recall letter has the lessor clause of the law.',
    ),
  closing: z.array(block).min(1).describe('Paragraphs above the signature.'),
};

export const ownerLetter = z
  .strictObject({
    ...letterHead,
    notice: z
      .array(block)
      .min(1)
      .optional()
      .describe(
        'Paragraphs that replace the opening in the email, where the opening speaks of the printed letter.',
      ),
    sections: z
      .array(section)
      .default([])
      .describe('Sections in their order. What those of a recall letter leave out, the product adds.'),
    ...letterEnd,
  })
  .describe('The letter to the owner.');
