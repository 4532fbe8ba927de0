/** What a campaign file may say of owners with several vehicles. */
import { z } from 'zod';

/** More letters than a box of copy paper holds are a box; what fits an envelope is up to its profile. */
const BOX_FROM = 20;

export const households = z
  .strictObject({
    box_from: z
      .int()
      .min(2)
      .default(BOX_FROM)
      .meta({
        description:
          'From how many vehicles on the piece is a box: it is printed after all others, in a file of its own.',
        examples: [20],
      }),
  })
  .meta({
    description:
      'Several vehicles of one owner at one address go into one envelope, with a letter for each. Left out, each vehicle has an envelope of its own.',
    examples: [{ box_from: 20 }],
  });
