/** What a campaign file may say of owners with several vehicles. */
import { z } from 'zod';

/** What does not fit its envelope is a box, however few vehicles it is for. */
const BOX_FROM = 20;

export const households = z
  .strictObject({
    box_from: z
      .int()
      .min(2)
      .default(BOX_FROM)
      .meta({
        description:
          'From how many vehicles on, or with a list from how many sheets on, the piece is a box, as is one with more sheets than the envelope takes: it is printed after all others, in a file of its own.',
        examples: [20],
      }),
    letter: z
      .enum(['each', 'list'])
      .default('each')
      .meta({
        description:
          'each: a letter for each vehicle. list: one letter for all vehicles whose letters differ in the VIN alone, with a table of their VINs at its end.',
        examples: ['list'],
      }),
  })
  .meta({
    description:
      'Several vehicles of one owner at one address go into one envelope, with a letter for each or one that lists them. Left out, each vehicle has an envelope of its own.',
    examples: [{ box_from: 20, letter: 'list' }],
  });
