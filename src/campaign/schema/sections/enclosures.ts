/** What goes into the envelope with an owner letter: documents, a label or card for each VIN, printed matter from stock. */

import { z } from 'zod';
import { DOCUMENT_IDS } from '../../../shapes/documents/documentKinds.js';
import { documentId, languages, text } from '../values.js';
import { type Condition, when } from '../vehicles/condition.js';

const name = z.string().regex(/^[a-z][a-z0-9_-]*$/, { error: 'an id is written reply_card' });

const common = {
  id: name.meta({ description: 'Its column in manifest.csv: postcard.', examples: ['postcard'] }),
  name: text.describe('As the letter lists it: Reply postcard.'),
  grams: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'What one of it weighs, in grams: 3.', examples: [3] }),
  languages: languages
    .optional()
    .meta({ description: 'Only with letters in these languages; left out, with all.', examples: [['es']] }),
  when,
};

const perVin = z.strictObject({
  ...common,
  is: z.enum(['label', 'card']).describe('label or card: printed for each VIN.'),
  template: name.meta({
    description: 'Folder of its template in the workspace: templates/emission_label.',
    examples: ['emission_label'],
  }),
  data: z
    .string()
    .min(1)
    .meta({
      description: 'CSV file with a column vin and what the template prints, from the workspace folder on.',
      examples: ['data/labels.csv'],
    }),
});

const printed = z.strictObject({
  ...common,
  is: z.literal('printed').describe('printed: it comes from stock, and the inserter adds it.'),
  stock: z
    .string()
    .min(1)
    .meta({ description: 'Its number in stock: PC-1.', examples: ['PC-1'] }),
  sheets: z
    .int()
    .positive()
    .default(1)
    .meta({ description: 'Sheets of one.', examples: [1] }),
});

const insert = z
  .discriminatedUnion('is', [perVin, printed], { error: 'give is: label, card or printed' })
  .superRefine(({ languages: spoken, when: which }, context) => {
    if (spoken === undefined || which?.language === undefined) return;
    const message = 'the languages are said twice; remove languages, or language from when';
    context.addIssue({ code: 'custom', path: ['languages'], message });
  })
  .transform(({ languages: spoken, when: which, ...rest }) => {
    const limits: Condition | undefined = spoken === undefined ? which : { ...which, language: spoken };
    return { ...rest, when: limits };
  });

const enclosure = z
  .union([documentId, insert], {
    error: `give one of ${DOCUMENT_IDS.join(', ')}, or { id, is: label, card or printed, name, ... }`,
  })
  .meta({
    description: 'A document by its id, a label or card for each VIN, or a printed matter from stock.',
    examples: ['owner-faq', { id: 'postcard', is: 'printed', name: 'Reply postcard', stock: 'PC-1' }],
  });

export const enclosures = z.array(enclosure);

/** An enclosure that is no document: what the inserter adds, or what is printed for each VIN from data of its own. */
export type Insert = z.infer<typeof insert>;
export type PerVin = Extract<Insert, { readonly is: 'label' | 'card' }>;
type Enclosures = z.infer<typeof enclosures>;

export function documentsIn(list: Enclosures) {
  return list.filter((entry) => typeof entry === 'string');
}

export function insertsIn(list: Enclosures): readonly Insert[] {
  return list.filter((entry) => typeof entry !== 'string');
}

export function isPerVin(insert: Insert): insert is PerVin {
  return insert.is !== 'printed';
}
