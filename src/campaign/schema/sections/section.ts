/** One section of a campaign's letter: its heading, its text, and what it shows of the campaign's facts. */
import { z } from 'zod';
import { blocks } from '../values/blocks.js';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';

/** Facts of the campaign that a section can show below its text. */
const EXHIBITS = [
  'vehicles',
  'phases',
  'mailing',
  'parts',
  'op_codes',
  'training',
  'inspection',
  'decoder',
  'chart',
  'key_figure',
  'owner_actions',
  'services',
  'coverage',
  'inventory',
  'tools',
  'interim_work',
  'agency',
  'incidents',
] as const;
export type Exhibit = (typeof EXHIBITS)[number];

const SHOWN = `give one of ${EXHIBITS.join(', ')}, or table: with the id of a table, such as table:suspects`;

export const exhibit = z
  .union([z.enum(EXHIBITS), z.string().regex(/^table:[a-z][a-z0-9_]*$/, { error: SHOWN })], {
    error: SHOWN,
  })
  .optional()
  .describe(
    'A table or figure made from the facts of the campaign, printed below the text; table:suspects shows that table of tables.',
  );

export const sectionId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, { error: 'an id is written owner_mailing_date' })
  .meta({
    description: 'Names the section in `updated` and where revisions are compared.',
    examples: ['contact'],
  });

/** What every section of a letter has. */
export const sectionStart = {
  when,
  heading: text
    .optional()
    .meta({ description: 'Title of the section.', examples: ['What is the condition?'] }),
  body: blocks.optional().meta({ description: 'Text of the section.', examples: ['{{campaign.condition}}'] }),
};

export const section = z
  .strictObject({
    id: sectionId,
    ...sectionStart,
    box: z.boolean().optional().describe('Whether the section stands in a box, as what nobody may miss.'),
    show: exhibit,
    after: blocks
      .optional()
      .meta({ description: 'Printed below what is shown.', examples: ['See the table above.'] }),
  })
  .describe('One section of a letter.');

export type Section = z.infer<typeof section>;
