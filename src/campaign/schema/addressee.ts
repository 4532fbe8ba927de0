/** Whom a dealer letter is addressed to: words alone, or words and the places whose dealers get it. */
import { z } from 'zod';
import { text } from './values.js';

const inPlaces = z
  .strictObject({
    text: text.meta({
      description: 'As printed: All Toyota Dealer Principals.',
      examples: ['All Toyota Dealer Principals'],
    }),
    in: z
      .union([z.string(), z.array(z.string()).min(1)])
      .transform((written) => [written].flat())
      .meta({
        description:
          'Only dealers of these states, regions or areas get the package; the letter names the states: cold_climate, or [OH, NY].',
        examples: ['cold_climate'],
      }),
  })
  .transform((written) => ({ ...written, printed: written.text }));

export const addressee = z
  .union([text, inPlaces], { error: 'give a text, or { text: ..., in: cold_climate }' })
  .describe('One line of addressees; with in, only dealers of those places get the package.');
