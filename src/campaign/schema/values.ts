/** The small values that campaign and brand files are made of. */
import { z } from 'zod';
import { DOCUMENT_IDS } from '../../shapes/documents/documentKinds.js';
import { parseIndustryDate } from './industryDate.js';

const said = z.union(
  [
    z.string(),
    z.strictObject({
      en: z.string().meta({ description: 'The text in English.', examples: ['Phase 1'] }),
      es: z
        .string()
        .optional()
        .meta({ description: 'The text in Spanish.', examples: ['Fase 1'] }),
    }),
  ],
  {
    error: 'give a text, or a map with the languages en and es',
  },
);

/**
 * Markdown without raw HTML; `{{path}}` prints a fact. A plain string is English and becomes the map that says so:
 * whatever is still a string after reading is a fact, the same in every language.
 */
export const text = said
  .transform((written) => (typeof written === 'string' ? { en: written } : written))
  .meta({
    id: 'text',
    description:
      'Markdown without raw HTML. {{campaign.code}}, {{linked.20LE02.code}}, {{brand.contact.phone}} and {{record.vin}} print facts. A plain string is English; a map gives each language. In a Spanish document every text needs `es`, unless it consists only of paths, addresses and codes such as 23LJ01. Values that are not texts, such as model names and phone numbers, are never translated.',
    examples: ['Call {{brand.contact.name}}.', { en: 'Phase 1', es: 'Fase 1' }],
  });
export type Text = z.infer<typeof text>;

/** A name that stays as it is in every language, unless a map says it differently in one. */
export const name = said.meta({
  id: 'name',
  description: 'A name. A plain string is the same in every language; a map gives each language.',
  examples: ['Norvane Owner Care'],
});

export const day = z.iso
  .date({ error: 'a day is written 2023-12-21' })
  .meta({ id: 'day', description: 'A day of the calendar, written 2023-12-21.', examples: ['2023-12-21'] });

export const yearMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month is written 2023-07' })
  .meta({ id: 'month', description: 'A month, written 2023-07.', examples: ['2023-07'] });
export const month = yearMonth;

export const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { error: 'a color is written #8c7853 in lower case' })
  .meta({ id: 'color', description: 'A color, #rrggbb in lower case.', examples: ['#8c7853'] });

/** Exact, approximate or not known yet. Printed `5,230`, `approximately 26,900`, `TBD`. */
export const volume = z
  .union(
    [
      z.int().nonnegative(),
      z.strictObject({
        approximately: z
          .int()
          .nonnegative()
          .meta({ description: 'A rounded number of vehicles.', examples: [26900] }),
      }),
      z.literal('TBD'),
    ],
    {
      error: 'give a number of vehicles, {approximately: 26900}, or TBD',
    },
  )
  .meta({
    id: 'volume',
    description: 'A number of vehicles: 5230, {approximately: 26900} or TBD.',
    examples: [5230, { approximately: 26900 }],
  });
export type Volume = z.infer<typeof volume>;

/** A date as the industry writes it: `Late April 2015`, `Mid-October 2022`. Printed as written. */
export const industryDate = z
  .string()
  .refine((words) => parseIndustryDate(words) !== undefined, {
    error: 'a production date is written Late April 2015, Mid-October 2022, October 2022 or 11/7/2022',
  })
  .meta({
    id: 'industryDate',
    description:
      'A date as the industry writes it. Early is 1-10, Mid is 11-20, Late is 21 to the end of the month; also October 2022 and 11/7/2022. Printed as written.',
    examples: ['Late April 2015'],
  });

/** Inclusive model years. */
export const modelYears = z
  .strictObject({
    from: z
      .int()
      .min(1900)
      .max(2100)
      .meta({ description: 'First model year.', examples: [2016] }),
    to: z
      .int()
      .min(1900)
      .max(2100)
      .meta({ description: 'Last model year, inclusive.', examples: [2018] }),
    words: z
      .string()
      .optional()
      .meta({
        description:
          'Printed instead of the two years, such as "Certain 2004 - Early 2007": words, not dates.',
        examples: ['Certain 2004 - Early 2007'],
      }),
  })
  .meta({
    id: 'modelYears',
    description: 'Model years, both inclusive.',
    examples: [{ from: 2016, to: 2018 }],
  });

export const origin = z
  .enum(['CBU', 'NAP'])
  .describe('CBU: imported complete. NAP: North American production. Leave it out for both.');

export const documentId = z
  .enum(DOCUMENT_IDS)
  .meta({ id: 'documentId', description: 'A document kind.', examples: ['owner-letter'] });

/** Languages that a paper exists in. */
export const languages = z.array(z.enum(['en', 'es'])).min(1);
