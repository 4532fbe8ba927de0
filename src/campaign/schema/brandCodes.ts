/** What a brand file says of the maker: the forms of its campaign codes, its makes, its named areas. */
import { z } from 'zod';
import { STATES } from '../../base/facts/states.js';
import { codePattern } from './code.js';
import { text } from './values.js';

const POSITIONS = /^[1-9][0-9]?(?:-[1-9][0-9]?)?$/;

const decoderBox = z
  .strictObject({
    at: z
      .union([z.int().positive(), z.string().regex(POSITIONS)], {
        error: 'positions count from 1 and are written 3 or 1-2',
      })
      .meta({ description: 'Positions in the code, counted from 1: 3, 1-2.', examples: ['1-2'] }),
    label: z
      .string()
      .meta({ description: 'What the box is about: Year launched.', examples: ['Year launched'] }),
    is: z
      .enum(['year', 'company', 'program', 'number', 'sequence'])
      .optional()
      .describe(
        'How the characters are read: year adds the century to two digits, number drops leading zeros, sequence stays as written; company and program say whom and what the box names.',
      ),
    values: z
      .record(z.string(), z.string())
      .default({})
      .meta({
        description: 'What the characters mean, each quoted: "L": Lexus.',
        examples: [{ L: 'Lexus' }],
      }),
  })
  .describe('One labeled box of the decoder.');

export const codeForm = z
  .strictObject({
    pattern: codePattern.meta({
      description:
        'N a digit, L a letter, X either; a small letter, a digit or a hyphen stands for itself; ? after what may be left out: NNLNN.',
      examples: ['NNLLNN'],
    }),
    boxes: z
      .int()
      .positive()
      .max(24)
      .optional()
      .meta({
        description:
          'Boxes for the code on the disclosure form; left out, as many as the longest code needs.',
        examples: [6],
      }),
    decoder: z
      .array(decoderBox)
      .min(1)
      .optional()
      .describe('What the characters mean; without it nothing is decoded.'),
  })
  .describe('One form of the campaign codes; the first that fits is the form of a code.');

export const make = z
  .strictObject({
    name: z.string().meta({ description: 'The make as printed: Pontiac.', examples: ['Pontiac'] }),
    aliases: z
      .array(z.string())
      .default([])
      .meta({ description: 'Other names of the make in records: PONT.', examples: [['PONT']] }),
    dealer: text.optional().meta({
      description: 'The word for its dealer in a sentence, where it differs: Saturn retailer.',
      examples: ['Saturn retailer'],
    }),
  })
  .describe('One make of the maker.');

export const state = z.enum([...STATES.keys()]);

export const placeId = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: 'the name of a set of places is written cold_climate',
});

/** Sets of places by name. */
export const placeSets = z.record(
  placeId,
  z.array(state).min(1).describe('Codes of states, territories and military regions.'),
);

export const brandCodes = {
  codes: z
    .array(codeForm)
    .default([])
    .describe('Forms of the campaign codes; none given, any form is accepted.'),
  makes: z.array(make).default([]).describe('Makes of the maker; left out, the brand is the only one.'),
  areas: placeSets.default({}).meta({
    description:
      'Named sets of states, such as sales regions, that campaigns can use: { chicago: [IL, IN] }.',
    examples: [{ chicago: ['IL', 'IN'] }],
  }),
};

export type CodeForm = z.infer<typeof codeForm>;
export type DecoderBox = z.infer<typeof decoderBox>;
export type Make = z.infer<typeof make>;
export type PlaceSets = z.infer<typeof placeSets>;
