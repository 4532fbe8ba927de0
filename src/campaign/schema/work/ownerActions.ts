/** What owners do until the remedy: each action with its severity, or none, said outright. */
import { z } from 'zod';
import { text } from '../values.js';
import { when } from '../vehicles/condition.js';
import { ACTION_KINDS, headlineOf, NEEDS_VALUE, RESULT_WORDS, RESULTS, UNTIL } from './actionWords.js';

const result = z
  .strictObject({
    seen: text.meta({
      description: 'What the owner sees: The lamp stays on.',
      examples: ['The lamp stays on'],
    }),
    means: z.enum(RESULTS).describe('What it means: may_drive, do_not_drive or call_dealer.'),
  })
  .transform((written) => ({ ...written, words: RESULT_WORDS[written.means] }))
  .describe('One result of a test, and what it means.');

const action = z
  .strictObject({
    kind: z
      .enum(ACTION_KINDS)
      .describe('What it is. Each kind but other has a headline in English and Spanish: park_outside.'),
    severity: z
      .enum(['severe', 'advice'])
      .describe(
        'severe: boxed in the owner letter, a banner on the dealer letter, and first in FAQs, form and email. advice: a paragraph.',
      ),
    headline: text.optional().meta({
      description:
        'Headline in your own words: Use the vehicle key alone. A severe action of kind other needs one.',
      examples: ['Use the vehicle key alone'],
    }),
    text: text.optional().meta({
      description: 'What the owner should do, in your own words.',
      examples: ['Please park away from buildings.'],
    }),
    value: text.optional().meta({
      description: 'What is limited: 60 % for limit_charge, front passenger seat for keep_seat_empty.',
      examples: ['60 %'],
    }),
    steps: z
      .array(text)
      .default([])
      .meta({
        description: 'Steps in their order: Turn the ignition on.',
        examples: [['Turn the ignition on.']],
      }),
    results: z.array(result).default([]).describe('What a test can show, each with what it means.'),
    until: z
      .enum(UNTIL)
      .default('remedy')
      .describe('When it ends: remedy, or interim_work where the work that dealers do meanwhile ends it.'),
    when,
  })
  .superRefine(({ kind, severity, headline, value, text, steps }, context) => {
    const lacks = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (kind === 'other' && severity === 'severe' && headline === undefined)
      lacks(
        'headline',
        'a severe action of kind other needs a headline of its own: Use the vehicle key alone',
      );
    if (kind === 'other' && text === undefined && steps.length === 0)
      lacks('text', 'an action of kind other needs its words; give text or steps');
    if (NEEDS_VALUE.includes(kind) && value === undefined && headline === undefined)
      lacks('value', `${kind} needs what is limited; give value: front passenger seat, or 60 %`);
    if (/\{\{/.test(JSON.stringify(headline ?? '')))
      lacks(
        'headline',
        'a headline is plain words without paths, since the sales desk sees it on screen as well',
      );
    if (kind === 'test_before_drive' && steps.length === 0) lacks('steps', 'a test needs its steps in order');
  })
  .transform(({ headline, ...written }) => {
    const { kind, until, value } = written;
    const said = headline ?? (kind === 'other' ? undefined : headlineOf(kind, until, value));
    return { ...written, headline: said };
  })
  .describe('One thing that owners should do until the remedy.');

/** An empty list says that there is nothing to do; left out, nobody has said it yet. */
export const ownerActions = z
  .union([z.literal('none').transform(() => []), z.array(action).min(1)], {
    error: 'give a list of actions, or none',
  })
  .optional()
  .meta({
    description: 'What owners should do until the remedy, or none where there is nothing to do.',
    examples: [
      'none',
      [{ kind: 'park_outside', severity: 'severe' }],
      [{ kind: 'other', severity: 'advice', text: 'If you smell fuel, call your dealer.' }],
    ],
  });

export type OwnerAction = z.infer<typeof action>;
