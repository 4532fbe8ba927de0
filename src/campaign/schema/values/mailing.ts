/** What campaign and follow-up files say alike of the mailing and of themselves. */
import { z } from 'zod';
import { languages } from '../values.js';

export const letterLanguages = languages.default(['en']).describe('Languages of the owner letter.');

export const remarks = z
  .array(z.string())
  .default([])
  .describe(
    'Notes for the people who maintain this file, never printed: where its sources disagree, what is assumed.',
  );
