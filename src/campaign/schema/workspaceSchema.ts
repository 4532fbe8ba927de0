/** What noticepress.yaml may say: the settings of a workspace. */
import { z } from 'zod';
import { KNOWN_COLUMNS, type KnownColumn } from '../../shapes/columns.js';
import { senderSchema } from './senderSchema.js';
import { pictureFile } from './values/pictureFile.js';

/** Every table takes every name, so that one mapping may serve them all. */
const header = z.union([z.string(), z.array(z.string()).min(1)]);
const names = Object.fromEntries(KNOWN_COLUMNS.map((column) => [column, header.exactOptional()])) as Record<
  KnownColumn,
  z.ZodExactOptional<typeof header>
>;

const headers = z.array(z.string());

const columns = z
  .strictObject(names)
  .describe(
    'Our name of a column to the header in your file: vin: VIN NUMBER. The fields of several are joined: name: [FIRST, LAST].',
  );

const recordFile = (name: string) =>
  z.string().default(`data/${name}.csv`).describe(`The ${name} file, CSV or NDJSON, from this folder on.`);

const spanishLabel = z
  .strictObject({
    first: z.string().describe('First line, in capitals.'),
    second: z.string().describe('Second line.'),
  })
  .describe('The words of figure 2 of 49 CFR 577.14, as the figure has them.');

const agencyMarks = z
  .strictObject({
    spanish_label: spanishLabel.optional(),
    department: pictureFile.optional().describe('The mark of the Department of Transportation.'),
    agency: pictureFile
      .optional()
      .describe('The mark of the National Highway Traffic Safety Administration.'),
  })
  .describe(
    'What the agencies supply for the envelope of a safety recall. Without a mark the label says that it is missing; without the words of figure 2 no Spanish label is printed.',
  );

export const workspaceSchema = z.strictObject({
  format: z
    .literal(1, { error: 'this version reads workspaces of format 1' })
    .describe('Version of this file.'),
  name: z.string().describe('Name of the workspace, for reports.'),
  columns: z
    .strictObject({
      owners: columns.default({}),
      vehicles: columns.default({}),
      remedied: columns.default({}),
      exclude: columns.default({}),
      population: columns.default({}),
    })
    .prefault({})
    .describe('The headers of your files, where they differ from our column names.'),
  ignore: z
    .union([
      headers,
      z.strictObject({
        owners: headers.exactOptional(),
        vehicles: headers.exactOptional(),
        remedied: headers.exactOptional(),
        exclude: headers.exactOptional(),
        population: headers.exactOptional(),
      }),
    ])
    .default([])
    .describe(
      'Headers of your files that are not read although they look like ours; for all files, or by file.',
    ),
  templates: z
    .string()
    .default('templates')
    .describe('Folder of templates that override ours, file by file.'),
  data: z
    .strictObject({
      owners: recordFile('owners'),
      vehicles: recordFile('vehicles'),
      remedied: recordFile('remedied'),
      exclude: recordFile('exclude'),
    })
    .prefault({})
    .describe('Record files that a batch reads when it is given none.'),
  sender: senderSchema.optional(),
  agency_marks: agencyMarks.default({}),
  envelope: z.string().default('window-10').describe('Name of the envelope profile.'),
});

/** What the agencies supply for the envelope of a safety recall. */
export type AgencyMarks = z.infer<typeof agencyMarks>;

export type WorkspaceSettings = z.infer<typeof workspaceSchema>;
