/** What a brand file may say. A campaign, or one of its documents, can replace any of it. */
import { z } from 'zod';
import { brandCodes } from './brandCodes.js';
import { brandSender } from './senderSchema.js';
import { pictureFile } from './values/pictureFile.js';
import { color, languages, name, text } from './values.js';
import { brandWork } from './work/brandWork.js';

const contact = z
  .strictObject({
    name: name.describe('The center that answers calls: Lexus Guest Experience Center.'),
    phone: z.string().describe('As printed: 1-800-255-3987.'),
    tty: z.string().optional().describe('Its number for TTY devices.'),
    hours: z
      .array(text)
      .min(1)
      .describe('One entry for each range of days: Monday through Friday, 7:00 am to 7:00 pm.'),
    time_zone: text.describe('As printed: Central Time.'),
  })
  .describe('Where owners can call.');

const letterhead = z
  .strictObject({
    wordmark: z.string().describe('The brand set in type at the head of a letter.'),
    logo: pictureFile.optional().describe('The picture that stands in place of the wordmark.'),
    lines: z.array(z.string()).min(1).describe('Lines below the wordmark: legal name, street, city.'),
    phone: z.string().optional().describe('Printed in the letterhead of dealer papers.'),
  })
  .describe('The head of every letter.');

const customer = z
  .strictObject({
    one: text.describe('The word for one person in a sentence: customer, guest.'),
    many: text.describe('The word for several: customers, guests.'),
    label: text.describe('The word in headings and form labels: Customer, Guest.'),
  })
  .describe('What the brand calls the person it serves.');

const links = z
  .record(z.string(), z.string())
  .describe('Addresses of pages by name, as printed; texts print them as {{brand.links.recall}}.');

const signature = z
  .union(
    [
      name,
      z.strictObject({
        ...pictureFile.shape,
        name: name.describe('The person who signs.'),
        title: text.describe('The office of that person.'),
      }),
    ],
    { error: 'give a name, or a picture of a signature: file, alt, name, and title' },
  )
  .describe('Under the closing of a letter: a name, or the picture of a signature with name and title.');

const facts = {
  name: z.string().describe('The brand: Lexus.'),
  legal_name: z
    .string()
    .optional()
    .describe('The company as recall letters name it: Norvane Motors of America, Inc.'),
  letterhead,
  color: color.describe('Accent of headings and rules, #rrggbb.'),
  signature,
  return_address: z.array(z.string()).min(1).describe('Return address on an envelope and in its window.'),
  customer,
  dealer: text.describe('The word for a dealer in a sentence: authorized Lexus dealer.'),
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
  media_contact: text.describe('A department, never a person: Toyota Corporate Communications.'),
  sender: brandSender.optional(),
};

export const brandSchema = z.strictObject({
  ...facts,
  ...brandCodes,
  ...brandWork,
  languages: languages.default(['en']).describe('Languages in which the brand writes.'),
});

/** Any fact of the brand said differently; what is left out stays as the brand says it. */
export const brandOverride = z
  .strictObject({
    ...facts,
    letterhead: letterhead.partial().describe('The head of every letter.'),
    customer: customer.partial().describe('What the person is called.'),
    contact: contact.partial().describe('Where owners can call.'),
    languages: languages.describe('Languages in which the brand writes.'),
  })
  .partial();

export type Brand = z.infer<typeof brandSchema>;
export type BrandOverride = z.infer<typeof brandOverride>;
