/** Paragraphs that not every owner reads: texts, lists and choices, each with the condition under which it is printed. */
import { z } from 'zod';
import { type Text, text } from '../values.js';
import { type Condition, condition, when } from '../vehicles/condition.js';

/** A text that is printed where its condition holds; without one, always. */
export interface ConditionalText {
  readonly when?: Condition | undefined;
  readonly text: Text;
}

export interface TextList {
  readonly when?: Condition | undefined;
  readonly list: readonly (Text | ConditionalText)[];
}

/** The first that fits is printed; only the last has no condition, so that every record gets exactly one. */
export interface TextChoice {
  readonly choose: readonly ConditionalText[];
}

export type Block = Text | ConditionalText | TextList | TextChoice;

/** One text, or several that are printed one below the other. */
export type Blocks = Text | { readonly blocks: readonly Block[] };

const KINDS = 'give a text, { when, text }, { when, list: [...] } or { choose: [...] }';

const conditionalText = z.strictObject({ when: condition.describe('Who reads it.'), text });

const choose = z
  .array(z.strictObject({ when, text }))
  .min(2)
  .superRefine((entries, context) => {
    for (const [index, { when: which }] of entries.entries()) {
      const isLast = index === entries.length - 1;
      if (isLast === (which === undefined)) continue;
      const message = isLast
        ? 'the last entry of choose is for all others; remove its when'
        : 'only the last entry of choose has no when: no entry after this one is ever printed';
      context.addIssue({ code: 'custom', message, path: [index] });
    }
  });

/** One entry of a list of texts. */
export const block: z.ZodType<Block, unknown> = z
  .union(
    [
      text,
      conditionalText,
      z.strictObject({
        when,
        list: z
          .array(z.union([text, conditionalText], { error: 'give a text, or { when, text }' }))
          .min(1)
          .describe('Entries of a list with bullets.'),
      }),
      z.strictObject({ choose: choose.describe('The first entry that fits is printed.') }),
    ],
    { error: KINDS },
  )
  .meta({
    id: 'block',
    description:
      'A text; or { when, text } for a text that only some read; or { when, list: [...] } for a list with bullets; or { choose: [...] } of which the first entry that fits is printed.',
    examples: [{ when: { lessor: true }, text: 'Please forward this notice.' }],
  });

/** Paragraphs in order. A plain text stays a text, so that what needs no condition is as it was. */
export const blocks: z.ZodType<Blocks, unknown> = z
  .union([text, z.array(block).min(1)], { error: `${KINDS}, or a list of them` })
  .transform((written): Blocks => (isList(written) ? { blocks: written } : written))
  .meta({
    id: 'blocks',
    description:
      'Paragraphs: a text, or a list of texts, { when, text }, { when, list: [...] } and { choose: [...] } in their order.',
    examples: [[{ choose: [{ when: { model_year: 2018 }, text: 'One.' }, { text: 'Other.' }] }]],
  });

function isList(written: Text | readonly Block[]): written is readonly Block[] {
  return Array.isArray(written);
}

/** Whether a value of a campaign is a list of paragraphs. */
export function isBlocks(value: unknown): value is { readonly blocks: readonly Block[] } {
  if (typeof value !== 'object' || value === null || !('blocks' in value)) return false;
  return Array.isArray(value.blocks) && Object.keys(value).length === 1;
}

/** Whether a condition holds for the record that reads the text. */
export type Holds = (when: Condition) => boolean;

/** The texts that a record reads, in order; without `holds`, every text that some record may read. */
export function textsIn(value: Blocks, holds?: Holds): readonly Text[] {
  return isBlocks(value) ? value.blocks.flatMap((each) => textsOfBlock(each, holds)) : [value];
}

function textsOfBlock(value: Block, holds: Holds | undefined): readonly Text[] {
  if ('en' in value) return [value];
  if (isLeftOut(value, holds)) return [];
  if ('text' in value) return [value.text];
  if ('list' in value)
    return value.list.flatMap((entry) => ('en' in entry ? [entry] : textsOfBlock(entry, holds)));
  const read =
    holds === undefined ? value.choose : value.choose.filter((entry) => !isLeftOut(entry, holds)).slice(0, 1);
  return read.map((entry) => entry.text);
}

/** Whether a part of a paper is not printed for the record. */
export function isLeftOut(part: object, holds: Holds | undefined): boolean {
  const which = 'when' in part ? (part.when as Condition | undefined) : undefined;
  return which !== undefined && holds !== undefined && !holds(which);
}
