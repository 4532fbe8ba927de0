/** A picture that a brand or workspace file names. */
import { z } from 'zod';
import { name } from '../values.js';

export const pictureFile = z.strictObject({
  file: z.string().meta({
    description: 'Path of a PNG, JPEG or SVG file, from the workspace folder on: figures/logo.svg.',
    examples: ['figures/logo.svg'],
  }),
  alt: name.describe('What it shows, for readers who cannot see it.'),
});
