/** What noticepress.yaml may say about how batches are printed and put into envelopes. */
import { z } from 'zod';
import { ENVELOPE_NAMES, USUAL_ENVELOPE } from '../../../post/envelopes/profiles.js';

const inches = (description: string, usual: number) =>
  z
    .number()
    .min(0.125)
    .max(12)
    .default(usual)
    .meta({ description, examples: [usual] });

const dataMatrix = z
  .strictObject({
    right: inches('From the right edge of the page, in inches.', 0.3),
    top: inches('From its upper edge, in inches.', 0.45),
    module: z
      .number()
      .min(0.35)
      .max(1)
      .default(0.4233)
      .meta({ description: 'Width of a module, in millimeters: at least 0.35.', examples: [0.4233] }),
  })
  .describe('A Data Matrix: job|piece|sheet|sheets|copy.');

const dash = z.enum(['gate', 'safety', 'first', 'last', 'sequence', 'parity']);

const omr = z
  .strictObject({
    dashes: z
      .array(dash)
      .min(1)
      .max(24)
      .default(['gate', 'first', 'last', 'sequence', 'sequence', 'sequence', 'parity', 'safety'])
      .meta({
        description: 'The dashes in reading order, as the inserting machine expects them.',
        examples: [['gate', 'last', 'sequence', 'sequence', 'parity', 'safety']],
      }),
    left: inches('From the left edge of the page to the dashes, in inches.', 0.25),
    top: inches('From its upper edge to the first dash, in inches.', 4.5),
    pitch: z
      .number()
      .min(0.1)
      .max(0.5)
      .default(1 / 6)
      .meta({ description: 'From dash to dash, in inches.', examples: [0.1667] }),
  })
  .describe('Dashes for optical mark reading.');

const marks = z
  .strictObject({ data_matrix: dataMatrix.optional(), omr: omr.optional() })
  .refine((some) => some.data_matrix !== undefined || some.omr !== undefined, {
    error: 'give data_matrix or omr',
  })
  .describe('What the inserting machine reads on every sheet; without it there are no marks.');

const paper = z
  .strictObject({
    grams_per_square_meter: z
      .number()
      .min(30)
      .max(400)
      .meta({ description: 'Weight of the paper; 20 lb bond has 75, 24 lb has 90.', examples: [90] }),
    millimeters: z
      .number()
      .min(0.03)
      .max(1)
      .default(0.11)
      .meta({ description: 'Thickness of one sheet.', examples: [0.11] }),
    envelope_grams: z
      .number()
      .min(0)
      .max(200)
      .default(6.8)
      .meta({ description: 'Weight of an empty envelope.', examples: [6.8] }),
  })
  .describe('Of what weight, thickness, and step of postage of each piece are computed.');

const written = (description: string, example: string) =>
  z
    .string()
    .trim()
    .min(1)
    .meta({ description, examples: [example] });

const seed = z
  .strictObject({
    name: written('Who gets it.', 'Control Desk'),
    company: written('The firm.', 'Sample Print Shop').optional(),
    address1: written('Street.', '1 Sample St'),
    address2: written('Further line.', 'Suite 5').optional(),
    city: written('City.', 'Austin'),
    state: written('Two letters.', 'TX'),
    zip: written('ZIP Code, in quotes.', '78701'),
    language: z
      .enum(['en', 'es'])
      .default('en')
      .meta({ description: 'Language of its letter.', examples: ['en'] }),
  })
  .describe('An address of your own.');

export const printSettings = z
  .strictObject({
    envelope: z
      .enum(ENVELOPE_NAMES)
      .default(USUAL_ENVELOPE)
      .meta({ description: 'What the letters are put into.', examples: ['double_window'] }),
    most_sheets: z
      .int()
      .min(1)
      .max(200)
      .optional()
      .meta({
        description:
          'The most sheets that go into one envelope; without it 6 in a no. 10, 12 in a booklet, 60 in a flat. What has more and is for several vehicles is a box.',
        examples: [8],
      }),
    marks: marks.optional(),
    output_profile: z
      .string()
      .regex(/\.ic[cm]$/i, { error: 'give a file that ends with .icc or .icm' })
      .optional()
      .meta({
        description:
          'ICC profile of the printing press, of class prtr, from this folder on: then letters-*.pdf are PDF/X-4 and PDF/VT-1.',
        examples: ['profiles/press.icc'],
      }),
    paper: paper.optional(),
    measure_each: z
      .boolean()
      .default(false)
      .meta({
        description:
          'Whether every piece is laid out before the pieces are sorted by their sheets, which takes longer: for a batch that ended with SHEETS_DIFFER.',
        examples: [true],
      }),
    control_sheets: z
      .boolean()
      .default(false)
      .meta({
        description: 'Whether a batch has separator and totals sheets: control-*.pdf.',
        examples: [true],
      }),
    job_files: z
      .boolean()
      .default(false)
      .meta({
        description:
          'Whether a batch has what a mail shop imports: job.json, and mrdf.csv with a row a piece.',
        examples: [true],
      }),
    seeds: z
      .array(seed)
      .min(1)
      .optional()
      .meta({
        description:
          'Addresses of your own, in the United States, that get a piece of each batch, for control: its letter is that of most owners, with an invented VIN.',
        examples: [
          [{ name: 'Control Desk', address1: '1 Sample St', city: 'Austin', state: 'TX', zip: '78701' }],
        ],
      }),
  })
  .prefault({})
  .describe('How batches are printed and put into envelopes.');

/** Where nothing says otherwise. */
export const USUAL_MARKS = marks.parse({ data_matrix: {} });

export type MarkSettings = z.infer<typeof marks>;
export type PaperSettings = z.infer<typeof paper>;
export type SeedSettings = z.infer<typeof seed>;
export type PrintSettings = z.infer<typeof printSettings>;
