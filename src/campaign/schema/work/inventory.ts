/** What holds for vehicles that a dealer has: which are held, which are sold with a form. */
import { z } from 'zod';
import { text } from '../values.js';

const rule = z
  .enum(['hold', 'disclose', 'free'])
  .optional()
  .describe(
    'hold: not delivered until the work is done; disclose: delivered with the form; free: delivered as usual.',
  );

const title = z
  .enum(['eligible', 'excluded'])
  .optional()
  .describe('eligible: the work is done on them as on others; excluded: it is not.');

export const STOCK = ['new', 'demonstrator', 'in_transit', 'used', 'certified', 'rental'] as const;
export const TITLES = ['salvage_title', 'branded_title'] as const;

export const inventory = z
  .strictObject({
    new: rule,
    demonstrator: rule,
    in_transit: rule,
    used: rule,
    certified: rule,
    rental: rule,
    salvage_title: title,
    branded_title: title,
    banner: text
      .optional()
      .describe('The banner of the dealer letter, instead of the words STOP SALE: DELIVERY HOLD.'),
  })
  .optional()
  .meta({
    description: 'What holds for vehicles in the hands of dealers, by their status.',
    examples: [{ new: 'hold', used: 'disclose', certified: 'hold' }],
  });

export const mark = text
  .optional()
  .describe('How a finished vehicle is marked: A green dot on the door pillar.');
