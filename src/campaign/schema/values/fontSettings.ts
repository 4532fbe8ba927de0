/** The fonts that a workspace brings. */
import { z } from 'zod';

const face = z.strictObject({
  file: z.string().meta({
    description: 'Path of a TrueType or OpenType file of one face, from the workspace folder on.',
    examples: ['fonts/FjordText-Regular.otf'],
  }),
  weight: z
    .int()
    .min(100)
    .max(900)
    .default(400)
    .meta({
      description: 'Its weight: 400 regular, 600 semibold, 700 bold.',
      examples: [700],
    }),
  italic: z.boolean().default(false).describe('Whether it is the italic.'),
});

export const fontSettings = z
  .array(
    z.strictObject({
      family: z
        .string()
        .min(1)
        .meta({
          description: 'The name by which brands and style sheets ask for it.',
          examples: ['Fjord Text'],
        }),
      faces: z
        .array(face)
        .min(1)
        .describe('One entry for each file; text in bold or italics takes the nearest.'),
    }),
  )
  .default([])
  .describe(
    'Fonts of your own, beside Source Sans 3 and Source Serif 4. Papers carry the glyphs that they use, as far as the license bits of the files allow.',
  );
