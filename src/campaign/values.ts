/** The small values that campaign and brand files are made of. */
import { z } from 'zod';

/** Markdown without raw HTML; `{{path}}` prints a fact. A plain string is English; a map gives each language. */
export const text = z.union([z.string(), z.strictObject({ en: z.string(), es: z.string().optional() })]);
export type Text = z.infer<typeof text>;

export const day = z.iso.date();
export const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month is written 2023-07' });
export const month = yearMonth;

/** Exact, approximate or not known yet. Printed `5,230`, `approximately 26,900`, `TBD`. */
export const volume = z.union([
  z.int().nonnegative(),
  z.strictObject({ approximately: z.int().nonnegative() }),
  z.literal('TBD'),
]);
export type Volume = z.infer<typeof volume>;

/** A date as the industry writes it: `Late April 2015`, `Mid-October 2022`. Printed as written. */
export const industryDate = z.string();

export const DOCUMENT_IDS = [
  'owner-letter',
  'csp-sheet',
  'owner-faq',
  'reimbursement-checklist',
  'envelope',
  'dealer-letter',
  'update-notice',
  'dealer-faq',
  'disclosure-form',
  'follow-up-letter',
  'follow-up-dealer-letter',
  'dealer-package',
] as const;
export const documentId = z.enum(DOCUMENT_IDS);
export type DocumentId = z.infer<typeof documentId>;
