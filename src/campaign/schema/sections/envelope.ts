/** What is printed on the envelope besides the addresses. */
import { z } from 'zod';
import { text } from '../values.js';

export const envelope = z
  .strictObject({ line: text.describe('Printed on the envelope.') })
  .describe('What the envelope says.');
