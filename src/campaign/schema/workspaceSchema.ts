/** What noticepress.yaml may say: the settings of a workspace. */
import { z } from 'zod';
import { KNOWN_COLUMNS, type KnownColumn } from '../../shapes/columns.js';
import { imbSettings } from './post/imbSettings.js';
import { printSettings } from './post/printSettings.js';
import { senderSchema } from './senderSchema.js';
import { fontSettings } from './values/fontSettings.js';
import { pictureFile } from './values/pictureFile.js';

/** Every table takes every name, so that one mapping may serve them all. */
const header = z.union([z.string(), z.array(z.string()).min(1)]);
const named = (column: string) =>
  header.exactOptional().meta({
    description: `The header in your file of the column ${column}; the fields of several headers are joined.`,
    examples: [column.toUpperCase().replaceAll('_', ' ')],
  });
const names = Object.fromEntries(KNOWN_COLUMNS.map((column) => [column, named(column)])) as Record<
  KnownColumn,
  z.ZodExactOptional<typeof header>
>;

const headers = z.array(z.string());
const ignored = (file: string) =>
  headers.exactOptional().meta({
    description: `Headers of the ${file} file that are not read.`,
    examples: [['Leased']],
  });

const columns = (file: string) =>
  z
    .strictObject(names)
    .default({})
    .describe(
      `Our name of a column to the header in your ${file} file: vin: VIN NUMBER. The fields of several are joined: name: [FIRST, LAST].`,
    );

const recordFile = (name: string) =>
  z
    .string()
    .default(`data/${name}.csv`)
    .meta({
      description: `The ${name} file, CSV or NDJSON, from this folder on.`,
      examples: [`data/${name}.csv`],
    });

const spanishLabel = z
  .strictObject({
    first: z
      .string()
      .meta({ description: 'First line, in capitals.', examples: ['FIRST LINE OF THE FIGURE'] }),
    second: z.string().meta({ description: 'Second line.', examples: ['Second line of the figure'] }),
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

const years = (what: string) =>
  z
    .int()
    .min(1)
    .max(100)
    .optional()
    .meta({
      description: `Years that ${what} kept before filings purge removes them; without it, for good.`,
      examples: [10],
    });

export const workspaceSchema = z.strictObject({
  format: z
    .literal(1, { error: 'this version reads workspaces of format 1' })
    .describe('Version of this file.'),
  name: z
    .string()
    .meta({ description: 'Name of the workspace, for reports.', examples: ['My field actions'] }),
  columns: z
    .strictObject({
      owners: columns('owners'),
      vehicles: columns('vehicles'),
      remedied: columns('remedied'),
      exclude: columns('exclude'),
      addresses: columns('addresses'),
      population: columns('population'),
    })
    .prefault({})
    .describe('The headers of your files, where they differ from our column names.'),
  ignore: z
    .union([
      headers,
      z.strictObject({
        owners: ignored('owners'),
        vehicles: ignored('vehicles'),
        remedied: ignored('remedied'),
        exclude: ignored('exclude'),
        addresses: ignored('addresses'),
        population: ignored('population'),
      }),
    ])
    .default([])
    .describe(
      'Headers of your files that are not read although they look like ours; for all files, or by file.',
    ),
  templates: z
    .string()
    .default('templates')
    .meta({ description: 'Folder of templates that override ours, file by file.', examples: ['templates'] }),
  data: z
    .strictObject({
      owners: recordFile('owners'),
      vehicles: recordFile('vehicles'),
      remedied: recordFile('remedied'),
      exclude: recordFile('exclude'),
      addresses: recordFile('addresses'),
    })
    .prefault({})
    .describe('Record files that a batch reads when it is given none.'),
  retention: z
    .strictObject({
      filings: years('filings, with their papers and messages, are'),
      refusals: years('refused forms are'),
    })
    .default({})
    .describe('How long the workspace store keeps what is on file.'),
  sender: senderSchema.optional(),
  agency_marks: agencyMarks.default({}),
  fonts: fontSettings,
  imb: imbSettings.optional(),
  print: printSettings,
  check: z
    .strictObject({
      rules: z
        .record(
          z.string(),
          z.enum(['off', 'information', 'warning', 'error'], {
            error: 'give off, information, warning, or error',
          }),
        )
        .default({})
        .meta({
          description: 'How severe a rule is here, by its id; off: it does not run.',
          examples: [{ 'PAGE-004': 'off', 'SR-018': 'error' }],
        }),
    })
    .prefault({})
    .describe('What noticepress check looks at.'),
  approval: z
    .enum(['required'], { error: 'give required, or leave it out' })
    .optional()
    .meta({
      description:
        'required: a batch is made only of papers that are approved in preview as they are now. Approvals stand in the folder approvals.',
      examples: ['required'],
    }),
  editor: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:\/\/.*\{file\}/, { error: 'give an address with {file} in it' })
    .default('vscode://file/{file}:{line}:{column}')
    .meta({
      description:
        'The address that opens a file in your editor, for preview: {file}, {line} and {column} are filled in.',
      examples: ['idea://open?file={file}&line={line}', 'subl://open?url=file:///{file}&line={line}'],
    }),
});

/** What the agencies supply for the envelope of a safety recall. */
export type AgencyMarks = z.infer<typeof agencyMarks>;

export type WorkspaceSettings = z.infer<typeof workspaceSchema>;
