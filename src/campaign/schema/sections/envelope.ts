/** What is printed on the envelope besides the addresses. */
import { z } from 'zod';
import { text } from '../values.js';

export const envelope = z
  .strictObject({
    line: text.optional().meta({
      description: 'Printed on the envelope. That of a safety recall bears what the law prescribes instead.',
      examples: ['Important information about your vehicle'],
    }),
  })
  .describe('What the envelope says.');
