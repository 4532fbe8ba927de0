/** What holds for vehicles that a dealer has: which are held, which are sold with a form. */
import { z } from 'zod';
import { text } from '../values.js';

const RULES =
  'hold: not delivered until the work is done; disclose: delivered with the form; free: delivered as usual.';

const rule = (vehicles: string) =>
  z.enum(['hold', 'disclose', 'free']).optional().describe(`What holds for ${vehicles}. ${RULES}`);

const title = (vehicles: string) =>
  z
    .enum(['eligible', 'excluded'])
    .optional()
    .describe(`Whether the work is done on ${vehicles}. eligible: as on others; excluded: it is not.`);

export const STOCK = ['new', 'demonstrator', 'in_transit', 'used', 'certified', 'rental'] as const;
export const TITLES = ['salvage_title', 'branded_title'] as const;

export const inventory = z
  .strictObject({
    new: rule('new vehicles'),
    demonstrator: rule('demonstrators'),
    in_transit: rule('vehicles on their way to the dealer'),
    used: rule('used vehicles'),
    certified: rule('certified used vehicles'),
    rental: rule("the dealer's rental vehicles"),
    salvage_title: title('vehicles with a salvage title'),
    branded_title: title('vehicles with a branded title'),
    banner: text.optional().meta({
      description: 'The banner of the dealer letter, instead of the words STOP SALE: DELIVERY HOLD.',
      examples: ['DELIVERY HOLD'],
    }),
  })
  .optional()
  .meta({
    description: 'What holds for vehicles in the hands of dealers, by their status.',
    examples: [{ new: 'hold', used: 'disclose', certified: 'hold' }],
  });

export const mark = text.optional().meta({
  description: 'How a finished vehicle is marked: A green dot on the door pillar.',
  examples: ['A green dot on the door pillar'],
});
