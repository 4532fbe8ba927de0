/** What a brand file may say. A campaign, or one of its documents, can replace any of it. */
import { z } from 'zod';
import { brandCodes } from './brandCodes.js';
import { brandSender } from './senderSchema.js';
import { knownWords } from './status.js';
import { pictureFile } from './values/pictureFile.js';
import { color, languages, name, text } from './values.js';
import { brandWork } from './work/brandWork.js';

const contact = z
  .strictObject({
    name: name.describe('The center that answers calls: Lexus Guest Experience Center.'),
    phone: z.string().meta({ description: 'As printed: 1-800-255-3987.', examples: ['1-800-555-0142'] }),
    tty: z
      .string()
      .optional()
      .meta({ description: 'Its number for TTY devices.', examples: ['1-800-555-0143'] }),
    hours: z
      .array(text)
      .min(1)
      .meta({
        description: 'One entry for each range of days: Monday through Friday, 7:00 am to 7:00 pm.',
        examples: [['Monday through Friday, 8:00 am to 8:00 pm']],
      }),
    time_zone: text.meta({ description: 'As printed: Central Time.', examples: ['Central Time'] }),
  })
  .describe('Where owners can call.');

const letterhead = z
  .strictObject({
    wordmark: z
      .string()
      .meta({ description: 'The brand set in type at the head of a letter.', examples: ['NORVANE'] }),
    logo: pictureFile.optional().describe('The picture that stands in place of the wordmark.'),
    lines: z
      .array(z.string())
      .optional()
      .meta({
        description: 'Lines below the wordmark, where there are any: legal name, street, city.',
        examples: [['Norvane Motors of America, Inc.', '1200 Harbor Reach']],
      }),
    phone: z
      .string()
      .optional()
      .meta({ description: 'Printed in the letterhead of dealer papers.', examples: ['(302) 555-0100'] }),
  })
  .describe('The head of every letter.');

const customer = z
  .strictObject({
    one: text.meta({
      description: 'The word for one person in a sentence: customer, guest.',
      examples: ['guest'],
    }),
    many: text.meta({ description: 'The word for several: customers, guests.', examples: ['guests'] }),
    label: text.meta({
      description: 'The word in headings and form labels: Customer, Guest.',
      examples: ['Guest'],
    }),
  })
  .describe('What the brand calls the person it serves.');

const links = z.record(z.string(), z.string()).meta({
  description: 'Addresses of pages by name, as printed; texts print them as {{brand.links.recall}}.',
  examples: [{ recall: 'www.norvane.example/recalls' }],
});

const signature = z
  .union(
    [
      name,
      z
        .strictObject({
          ...pictureFile.partial().shape,
          name: name.describe('The person who signs.'),
          title: text.meta({
            description: 'The office of that person.',
            examples: ['Vice President, Customer Service'],
          }),
          firm: name.optional().describe('The company; papers for dealers, which nobody signs, end with it.'),
        })
        .refine(({ file, alt }) => (file === undefined) === (alt === undefined), {
          error: 'file and alt go together; without a picture there is room to sign by hand',
        }),
    ],
    {
      error:
        'give a name, or who signs: name, title, and the picture of a signature (file, alt) if you have one',
    },
  )
  .describe(
    'Under the closing of a letter: a name, or who signs, with a picture of the signature or room for a hand.',
  );

const fonts = z
  .strictObject({
    text: z
      .string()
      .optional()
      .meta({
        description: 'The family of running text, tables and forms; Source Sans 3 where it is left out.',
        examples: ['Source Serif 4'],
      }),
    titles: z
      .string()
      .optional()
      .meta({
        description: 'The family of titles and large figures; Source Serif 4 where it is left out.',
        examples: ['Source Sans 3'],
      }),
  })
  .describe(
    'The families in which the papers of the brand are set: Source Sans 3, Source Serif 4, or fonts of noticepress.yaml.',
  );

const facts = {
  name: z.string().meta({ description: 'The brand: Lexus.', examples: ['Lexus'] }),
  legal_name: z
    .string()
    .optional()
    .meta({
      description: 'The company as recall letters name it: Norvane Motors of America, Inc.',
      examples: ['Norvane Motors of America, Inc.'],
    }),
  letterhead,
  color: color.describe('Accent of headings and rules, #rrggbb.'),
  fonts: fonts.optional(),
  signature,
  return_address: z
    .array(z.string())
    .min(1)
    .meta({
      description: 'Return address on an envelope and in its window.',
      examples: [['1200 Harbor Reach', 'Wilmington, DE 19801']],
    }),
  customer,
  dealer: text.meta({
    description: 'The word for a dealer in a sentence: authorized Lexus dealer.',
    examples: ['authorized Lexus dealer'],
  }),
  certified: name.optional().describe("The word for the brand's certified used vehicles: L/Certified."),
  community: name.optional().describe('The place where owners register: Lexus Owners Community.'),
  contact,
  links,
  coverage_last_day: z
    .enum(['anniversary', 'day_before'])
    .optional()
    .describe(
      'Whether a coverage counted in days, months or years ends on the anniversary of its start, as it does if left out, or on the day before it.',
    ),
  media_contact: text.meta({
    description: 'Whom dealers name to the press: a department, or a person of it with a number.',
    examples: ['Norvane Communications', 'Casey Lindqvist (302) 555-0161 at Norvane Communications'],
  }),
  sender: brandSender.optional(),
};

export const brandSchema = z.strictObject({
  ...facts,
  ...brandCodes,
  ...brandWork,
  known_words: knownWords,
  quotes: z
    .enum(['curly', 'straight'])
    .optional()
    .describe('The quotation marks of its texts; noticepress check finds the others.'),
  languages: languages
    .default(['en'])
    .meta({ description: 'Languages in which the brand writes.', examples: [['en', 'es']] }),
});

/** Any fact of the brand said differently; what is left out stays as the brand says it. */
export const brandOverride = z
  .strictObject({
    ...facts,
    letterhead: letterhead.partial().describe('The head of every letter.'),
    customer: customer.partial().describe('What the person is called.'),
    contact: contact.partial().describe('Where owners can call.'),
    languages: languages.meta({
      description: 'Languages in which the brand writes.',
      examples: [['en', 'es']],
    }),
  })
  .partial();

export type Brand = z.infer<typeof brandSchema>;
export type BrandOverride = z.infer<typeof brandOverride>;
