/** What a brand file says of claims and parts, the same for all its campaigns. */
import { z } from 'zod';
import { text } from '../values.js';

export const brandWork = {
  claim_fields: z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'a claim field is named causal_part' }),
      text.describe('Its label: Causal part.'),
    )
    .default({})
    .meta({
      description:
        "Fields of the maker's claim form by name, each with its label: { causal_part: Causal part }.",
      examples: [{ causal_part: 'Causal part' }],
    }),
  parts_allowance: text.optional().meta({
    description:
      'What dealers are paid for parts beyond their cost, printed below the parts table: 40 % of dealer cost.',
    examples: ['40 % of dealer cost'],
  }),
};
