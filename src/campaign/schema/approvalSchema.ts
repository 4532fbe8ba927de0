/** What a file of approvals says: who approved which paper, when, and as what it stood then. */
import { z } from 'zod';

export const approvalsSchema = z.array(
  z.strictObject({
    document: z.string().describe('Id of the document.'),
    language: z.enum(['en', 'es']).describe('The language that was read.'),
    notice: z.string().describe('Id of the notice that it belongs to.'),
    by: z.string().min(1).describe('Name of who approved it.'),
    role: z.string().default('').describe('For whom: counsel, analyst, brand.'),
    at: z.iso.datetime().describe('When, in UTC.'),
    note: z.string().default('').describe('What was looked at, or what is to be kept in mind.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Hash of its pages in all variants, as they were.'),
  }),
);

export type Approval = z.infer<typeof approvalsSchema>[number];
