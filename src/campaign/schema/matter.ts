/** What is wrong and what is done about it, as a campaign says it and a notice may say it differently. */
import { blocks } from './values/blocks.js';

export const matter = {
  condition: blocks
    .optional()
    .meta({ description: 'What may happen to the vehicle.', examples: ['The rear wiper may stop.'] }),
  warnings: blocks.optional().meta({
    description: 'Warning signs that an occupant may notice.',
    examples: ['You may hear a grinding noise.'],
  }),
  risk: blocks
    .optional()
    .meta({ description: 'What it may lead to.', examples: ['Fuel that leaks can cause a fire.'] }),
  remedy: blocks.optional().meta({
    description: 'What the dealer does.',
    examples: ['Any {{brand.dealer}} will replace the connector.'],
  }),
};
