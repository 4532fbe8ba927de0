/**
 * What a campaign file may say of its notices: each is one mailing with a code, texts, dates, recipients and an effect
 * of its own. What a notice leaves out, it takes from the campaign.
 */

import { z } from 'zod';
import { brandOverride } from './brandSchema.js';
import { code } from './code.js';
import { matter } from './matter.js';
import { enclosures } from './sections/enclosures.js';
import { envelope } from './sections/envelope.js';
import { faq } from './sections/faq.js';
import { letterEnd, ownerLetter } from './sections/ownerLetter.js';
import { section, sectionId } from './sections/section.js';
import { sheet } from './sections/sheet.js';
import { block, blocks } from './values/blocks.js';
import { period } from './values/period.js';
import { languages, text } from './values.js';
import { when } from './vehicles/condition.js';
import { ownerActions } from './work/ownerActions.js';

/** In the order in which they go out. */
export const NOTICE_KINDS = [
  'interim',
  'remedy',
  'supplement',
  'correction',
  'retraction',
  'reminder',
] as const;

/** The notice that every campaign has, written or not. */
export const REMEDY = 'remedy';

const noticeId = z.string().regex(/^[a-z][a-z0-9_-]*$/, { error: 'the id of a notice is written interim' });

const recipients = z
  .strictObject({
    when: when.describe('Which vehicles it is for.'),
    mailed: noticeId
      .optional()
      .meta({ description: 'Only those who were mailed this earlier notice.', examples: ['interim'] }),
    not_mailed: noticeId
      .optional()
      .meta({ description: 'Only those who were not mailed this earlier notice.', examples: ['remedy'] }),
    list: z
      .strictObject({
        path: z
          .string()
          .min(1)
          .meta({
            description: 'CSV file with a column vin, from the workspace folder on.',
            examples: ['data/corrected.csv'],
          }),
        count: z
          .int()
          .nonnegative()
          .meta({ description: 'How many rows it must have.', examples: [212] }),
      })
      .optional()
      .describe('Only the vehicles of this file.'),
  })
  .meta({
    description:
      'Who gets it; all must hold. Left out, an interim notice goes to the phases whose remedy is not available, a remedy notice to those whose remedy is, any other to those who were mailed the remedy notice.',
    examples: [{ when: { repaired_under: '26NA01' } }],
  });

const letter = ownerLetter.shape;
const use = z
  .strictObject({
    use: sectionId.meta({
      description: "Id of a section of the campaign's owner letter.",
      examples: ['condition'],
    }),
  })
  .describe("The campaign's section of this id, as it is.");

const noticeLetter = z
  .strictObject({
    greeting: letter.greeting.optional(),
    opening: z
      .array(block)
      .optional()
      .meta({
        description: 'Paragraphs before the first section.',
        examples: [['Your satisfaction with your vehicle matters to us.']],
      }),
    notice: letter.notice,
    sections: z
      .array(z.union([use, section], { error: 'give a section, or { use: ID }' }))
      .optional()
      .meta({
        description: 'Sections in their order; { use: ID } takes one of the campaign.',
        examples: [[{ use: 'condition' }]],
      }),
    ...letterEnd,
    closing: letter.closing.optional(),
  })
  .describe('What its owner letter says; each of these keys that is left out is taken from the campaign.');

/** What a notice can say differently: a key given here replaces the whole key of the campaign. */
const replaced = {
  title: text.optional().meta({
    description: 'Title of the campaign in this notice.',
    examples: ['Correction: Fuel Line May Leak'],
  }),
  subject: z
    .array(text)
    .optional()
    .meta({
      description: 'Subject block of its letter.',
      examples: [['{{campaign.program}} {{notice.code}}']],
    }),
  languages: languages.optional().meta({ description: 'Languages of its letter.', examples: [['en', 'es']] }),
  speaks: brandOverride.optional().describe('Brand facts that it replaces.'),
  condition: matter.condition,
  warnings: matter.warnings,
  risk: matter.risk,
  owner_actions: ownerActions,
  remedy: matter.remedy,
  reason: blocks.optional().meta({
    description: 'Why the notice is sent.',
    examples: ['The phone number in our first letter was wrong.'],
  }),
  owner_faq: faq.optional().describe('Questions and answers that go with it.'),
  sheet: sheet.optional(),
  envelope: envelope.optional(),
  enclosures: enclosures
    .optional()
    .meta({ description: 'What goes into the envelope with its letter.', examples: [['owner-faq']] }),
};

/** Keys of the campaign that a notice can replace as a whole. */
export type ReplacedKey = keyof typeof replaced;
export const REPLACED_KEYS = Object.keys(replaced) as readonly ReplacedKey[];

const notice = z
  .strictObject({
    kind: z
      .enum(NOTICE_KINDS)
      .optional()
      .describe('What it is: interim, while there is no remedy; left out, its id says it.'),
    code: code.optional().describe('The code that it bears, one of `codes`; left out, that of the campaign.'),
    mailing: z
      .union([period, z.record(z.string().regex(/^[1-9]\d*$/), period)], {
        error: 'give a period such as 2020-05-04, or one for each phase by its number: { 4: May 2020 }',
      })
      .optional()
      .meta({
        description:
          'When it goes out: a period, or one for each phase by its number. A remedy notice takes its dates from the phases.',
        examples: ['2020-05-04', { 4: 'May 2020' }],
      }),
    to: recipients.optional(),
    effect: z
      .enum(['none', 'closes', 'reopens'])
      .optional()
      .describe(
        'closes: the campaign counts as done on the vehicles mailed to; reopens: work done before no longer counts. Left out, a retraction closes, a supplement reopens.',
      ),
    promises: noticeId.optional().meta({
      description: 'The notice that follows it. An interim notice needs it: remedy.',
      examples: ['remedy'],
    }),
    statutory: z
      .boolean()
      .default(true)
      .describe(
        'false for a letter that is no notice under the law, as to owners of vehicles that are not covered: no prescribed texts, no label.',
      ),
    ...replaced,
    owner_letter: noticeLetter.optional(),
  })
  .describe('One mailing. What it leaves out, it takes from the campaign.');

export const notices = z
  .record(noticeId, notice)
  .optional()
  .meta({
    description:
      'Mailings by their ids, which --notice takes. The remedy notice exists without being written.',
    examples: [{ interim: { mailing: '2020-05-04', promises: 'remedy' } }],
  });

/** As the file has it. */
export type Notice = z.infer<typeof notice>;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export type NoticeEffect = NonNullable<Notice['effect']>;

/** What a paper prints and asks of the notice that it belongs to. */
export interface SpokenNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly code: string;
  readonly effect: NoticeEffect;
  /** Whether it is a notice under the law. */
  readonly statutory: boolean;
  /** Id of the notice that follows it. */
  readonly promises: string | undefined;
}
