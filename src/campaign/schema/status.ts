/** What a file says of its own standing: marks on its pages, its end, what is approved, open or assumed. */
import { z } from 'zod';
import { code } from './code.js';
import { pictureFile } from './values/pictureFile.js';
import { day, documentId, text } from './values.js';

const mark = z
  .strictObject({
    text: text.meta({ description: 'The words on every page: PROTECTED.', examples: ['PROTECTED'] }),
    note: text.optional().meta({ description: 'Smaller words behind them.', examples: ['until released'] }),
    image: pictureFile.optional().describe('A picture behind them, such as the words in another script.'),
    documents: z
      .array(documentId)
      .min(1)
      .optional()
      .meta({
        description: 'Documents that bear it; left out, all of them: [dealer-letter].',
        examples: [['dealer-letter']],
      }),
  })
  .describe('Words on the pages of documents.');

const closed = z
  .strictObject({
    date: day.describe('Last day of the action: 2026-09-30.'),
    as: z
      .enum(['expired', 'withdrawn', 'superseded'])
      .describe('Why it is over; every document says EXPIRED, WITHDRAWN or SUPERSEDED.'),
    by: code.optional().describe('The code that supersedes it, printed with the word.'),
    reason: z
      .string()
      .min(1)
      .meta({
        description: 'Why, for the people who maintain this file.',
        examples: ['The remedy rate was reached.'],
      }),
  })
  .refine(({ as, by }) => by === undefined || as === 'superseded', {
    path: ['by'],
    error: 'only what is superseded has a successor; write as: superseded, or take it out',
  })
  .describe('The end of the action: every document says so, and no batch, form or message starts later.');

const settlement = z
  .strictObject({
    approved: day.describe('Day on which the court approved the settlement.'),
    locked: z
      .array(z.string())
      .min(1)
      .meta({ description: 'Paths whose wording it fixes: [coverage].', examples: [['coverage']] }),
  })
  .describe('A settlement that fixes wording of this file.');

const marketing = z
  .strictObject({
    forbidden: z.literal(true).describe('Dealers may not advertise the program; the dealer letter says so.'),
  })
  .describe('What dealers may do to advertise the program.');

const openPoint = z
  .union(
    [
      z.string().min(1),
      z.strictObject({
        what: z
          .string()
          .min(1)
          .meta({
            description: 'What is still to be decided.',
            examples: ['What the first notice said of the risk is not at hand.'],
          }),
        paths: z
          .array(z.string().min(1))
          .min(1)
          .meta({
            description:
              'Facts that the law asks for and nobody knows yet; papers print "to be supplied" in their place.',
            examples: [['risk', 'recall.crash']],
          }),
      }),
    ],
    { error: 'give a text, or { what: ..., paths: [risk, recall.crash] }' },
  )
  .transform((written): OpenPoint => (typeof written === 'string' ? { what: written, paths: [] } : written));

export interface OpenPoint {
  readonly what: string;
  /** Facts of the law that are missing because of it. */
  readonly paths: readonly string[];
}

export const openPoints = z
  .array(openPoint)
  .default([])
  .meta({
    description:
      'What is still to be decided: Counsel has not read the risk. render tells of each, and a batch needs --accept open-points=REASON.',
    examples: [['Counsel has not read the risk.'], [{ what: 'The risk is not known.', paths: ['risk'] }]],
  });

export const assumed = z
  .array(
    z.strictObject({
      path: z
        .string()
        .min(1)
        .meta({
          description: 'The path of the fact in this file: chart, recall.report.',
          examples: ['recall.report'],
        }),
      why: z
        .string()
        .min(1)
        .meta({ description: 'What is assumed, and why: not published.', examples: ['not published'] }),
    }),
  )
  .default([])
  .describe('Facts that are an assumption or invented; reported and never printed.');

export const suppress = z
  .array(
    z.strictObject({
      rule: z.string().meta({ description: 'Id of the rule: X-001.', examples: ['X-001'] }),
      words: z
        .string()
        .min(1)
        .optional()
        .meta({
          description: 'Only findings whose message has these words; left out, all of the rule.',
          examples: ['214,000'],
        }),
      reason: z
        .string()
        .min(1)
        .meta({
          description: 'Why it is right as it is; check lists it.',
          examples: ['The papers were published with this total.'],
        }),
    }),
  )
  .default([])
  .describe('Findings of noticepress check that are known and right, each with its reason.');

/** Of a campaign or brand file. */
export const knownWords = z
  .array(z.string().min(1))
  .default([])
  .meta({
    description: 'Words that the spelling rule of noticepress check takes as right: names, terms, systems.',
    examples: [['retarder']],
  });

export const status = {
  marks: z
    .array(mark)
    .default([])
    .meta({
      description: 'Words on the pages of documents.',
      examples: [[{ text: 'PROTECTED', documents: ['dealer-letter'] }]],
    }),
  closed: closed.optional(),
  settlement: settlement.optional(),
  marketing: marketing.optional(),
  open_points: openPoints,
  assumed,
  suppress,
  known_words: knownWords,
};
