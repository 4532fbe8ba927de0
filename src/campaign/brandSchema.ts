/** What a brand file may say: who speaks. Any of it can be overridden by a campaign or by one document. */
import { z } from 'zod';
import { text } from './values.js';

const contact = z.strictObject({
  name: z.string(),
  phone: z.string(),
  /** `Monday through Friday, 7:00 am to 7:00 pm`, one entry for each range of days. */
  hours: z.array(z.string()),
  time_zone: z.string(),
});

export const brandSchema = z.strictObject({
  /** `Lexus`. */
  name: z.string(),
  /** Lines of the letterhead below the wordmark: legal name, street, city. */
  letterhead: z.strictObject({
    wordmark: z.string(),
    lines: z.array(z.string()).min(1),
    phone: z.string().optional(),
    /** A logo of the brand's owner, SVG or PNG beside the brand file; type is set where there is none. */
    logo: z.string().optional(),
  }),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Printed under the closing of a letter. */
  signature: text,
  /** Return address on an envelope and in the window. */
  return_address: z.array(z.string()).min(1),
  /** The word for the person: customer or guest. */
  customer: z.strictObject({ one: text, many: text }),
  dealer: text,
  contact,
  links: z.record(z.string(), z.string()),
  media_contact: z.string(),
  languages: z.array(z.enum(['en', 'es'])).default(['en']),
});

export const brandOverride = brandSchema.partial();

export type Brand = z.infer<typeof brandSchema>;
