/** What campaign and follow-up files say alike of the mailing and of themselves. */
import { z } from 'zod';
import { languages } from '../values.js';

export const letterLanguages = languages
  .default(['en'])
  .meta({ description: 'Languages of the owner letter.', examples: [['en', 'es']] });

export const remarks = z
  .array(z.string())
  .default([])
  .meta({
    description:
      'Notes for the people who maintain this file, never printed: where its sources disagree, what is assumed.',
    examples: [['The volume of the second line is an estimate.']],
  });
