/** Tables of the workspace that sections show: of a CSV file, or of rows in the campaign file. */
import { z } from 'zod';
import { text } from '../values.js';

export const TABLE_ID = /^[a-z][a-z0-9_]*$/;

const table = z
  .strictObject({
    title: text.optional().meta({
      description: 'Printed above it: Serial numbers of suspect knuckles.',
      examples: ['Serial numbers of suspect knuckles'],
    }),
    file: z
      .string()
      .optional()
      .meta({
        description: 'A CSV file of the workspace, whose first row has the headings: data/suspects.csv.',
        examples: ['data/suspects.csv'],
      }),
    columns: z
      .array(text)
      .min(1)
      .optional()
      .meta({
        description: 'Headings of the columns; those of the file are its first row.',
        examples: [['Serial number']],
      }),
    rows: z
      .array(z.array(z.union([z.string(), z.number()]).transform(String)))
      .optional()
      .meta({ description: 'Rows in the campaign file itself.', examples: [[['A1042']]] }),
  })
  .superRefine(({ file, columns, rows }, context) => {
    const given = (file === undefined ? 0 : 1) + (rows === undefined ? 0 : 1);
    if (given !== 1) context.addIssue({ code: 'custom', message: 'a table has either a file or rows' });
    if (rows !== undefined && columns === undefined)
      context.addIssue({ code: 'custom', path: ['columns'], message: 'give the headings of the columns' });
  })
  .describe('One table.');

export const tables = z
  .record(z.string().regex(TABLE_ID, { error: 'the id of a table is written suspects' }), table)
  .default({})
  .meta({
    description: 'Tables by id; a section shows one by show: table:suspects.',
    examples: [{ suspects: { file: 'data/suspects.csv', title: 'Suspect serial numbers' } }],
  });

export type CampaignTable = z.infer<typeof table>;
