/** Terms of coverage as a file writes them: spans of time and miles, nested at will. */
import { z } from 'zod';
import { isIsoDay } from '../../../base/facts/isoDay.js';
import type { PrintedValue } from '../../../base/facts/printed.js';
import { EVENTS, isEvent, type Span, type Term } from '../../terms/term.js';
import { termSentence } from '../../terms/termSentence.js';
import { day } from '../values.js';

/** A condition of a case, checked where conditions are. */
export type CaseCondition = Readonly<Record<string, unknown>>;

/** A term with its sentence; each term within it has its own. */
export type SaidTerm = Term<CaseCondition> & PrintedValue;

const count = z.int().positive().max(1000);
const parts = z.lazy(() => z.array(term).min(2));

const written = z.strictObject({
  days: count.optional().meta({ description: 'Days from the start.', examples: [90] }),
  months: count.optional().meta({ description: 'Months from the start.', examples: [18] }),
  years: count.optional().meta({ description: 'Years from the start: 10.', examples: [10] }),
  until: day.optional().describe('A fixed last day instead: 2027-06-30.'),
  miles: z
    .int()
    .positive()
    .optional()
    .meta({
      description:
        'Miles on the odometer: 36000. With a time, whichever comes first; left out, regardless of mileage.',
      examples: [36000],
    }),
  from: z
    .string()
    .refine((start) => isEvent(start) || isIsoDay(start), {
      error: `the start is ${EVENTS.join(', ')}, or a day such as 2023-12-21`,
    })
    .optional()
    .meta({
      description:
        'Where days, months or years begin: first_use, sale, build, remedy or a day. Left out, at the date of first use.',
      examples: ['first_use'],
    }),
  earlier_of: parts.optional().meta({
    description: 'Several terms, of which the first to end ends the coverage.',
    examples: [[{ years: 10 }, { miles: 120000 }]],
  }),
  later_of: parts.optional().meta({
    description: 'Several terms, of which the last to end ends the coverage.',
    examples: [[{ years: 10 }, { until: '2030-12-31' }]],
  }),
  primary: z
    .lazy(() => term)
    .optional()
    .meta({ description: 'The first of two terms with names.', examples: [{ years: 10 }] }),
  secondary: z
    .lazy(() => term)
    .optional()
    .meta({ description: 'The second of two terms with names.', examples: [{ years: 15 }] }),
  by: z
    .lazy(() =>
      z
        .array(
          z.strictObject({
            when: z
              .record(z.string(), z.unknown())
              .optional()
              .meta({ description: 'Which vehicles.', examples: [{ registered_in: 'salt' }] }),
            term: term.meta({ description: 'Their term.', examples: [{ years: 15 }] }),
          }),
        )
        .min(1),
    )
    .optional()
    .describe('Different terms for different vehicles: the first that fits; only the last has no when.'),
});

/** One term of coverage; its value has the sentence in both languages under `printed`. */
export const term: z.ZodType<SaidTerm> = written
  .superRefine((given, context) => {
    for (const message of faultsOf(given)) context.addIssue({ code: 'custom', message });
  })
  .transform((given) => said(termOf(given)))
  .meta({
    id: 'term',
    description:
      'How long the coverage lasts: { years: 10 }, { months: 18, miles: 20000, from: sale }, { until: 2027-06-30 }, or several of them under later_of, earlier_of, primary and secondary, or by. Its sentence and its last day follow from it.',
    examples: [
      { years: 10, from: 'first_use' },
      { months: 18, miles: 20000, from: 'sale' },
    ],
  });

type Written = z.infer<typeof written>;

const LENGTHS = ['days', 'months', 'years', 'until'] as const;
const FORMS = ['earlier_of', 'later_of', 'primary', 'by'] as const;

function faultsOf(given: Written): readonly string[] {
  const lengths = LENGTHS.filter((key) => given[key] !== undefined);
  const forms = FORMS.filter((key) => given[key] !== undefined);
  const isSpan = lengths.length > 0 || given.miles !== undefined;
  const [length] = lengths;
  const [form] = forms;
  if ((given.primary === undefined) !== (given.secondary === undefined)) return [STAGES];
  if (forms.length > 1)
    return [`${forms.join(' and ')} are different forms of a term; nest one in the other`];
  if (form !== undefined && (isSpan || given.from !== undefined))
    return [`beside ${form} a term has no span of its own; put the span into ${form}`];
  if (form === undefined && !isSpan) return [NO_LENGTH];
  if (lengths.length > 1)
    return [`${lengths.join(' and ')} are two lengths of one span; give one, or put both into earlier_of`];
  if (given.from !== undefined && (length === undefined || length === 'until'))
    return [`from says when the days, months or years begin; give one of them, or remove it`];
  return givenByCase(given);
}

const STAGES = 'primary and secondary go together; give both, or one term without a name';
const NO_LENGTH = 'a term needs a length; give days, months, years, until or miles';

function givenByCase({ by = [] }: Written): readonly string[] {
  const open = by.findIndex(({ when }) => when === undefined);
  if (open < 0 || open === by.length - 1) return [];
  return [`the term of by[${open}] has no when, so that none after it is ever reached; put it last`];
}

function termOf({ earlier_of, later_of, primary, secondary, by, ...span }: Written): Term<CaseCondition> {
  if (earlier_of !== undefined) return { earlier_of };
  if (later_of !== undefined) return { later_of };
  if (primary !== undefined && secondary !== undefined) return { primary, secondary };
  if (by !== undefined)
    return { by: by.map(({ when, term }) => (when === undefined ? { term } : { when, term })) };
  return withoutGaps(span);
}

/** Keys that the file leaves out are left out of the value too. */
function withoutGaps(span: { readonly [Key in keyof Span]: Span[Key] | undefined }): Span {
  return Object.fromEntries(Object.entries(span).filter(([, value]) => value !== undefined));
}

function said(term: Term<CaseCondition>): SaidTerm {
  const printed = {
    en: termSentence(term, 'en', plainCondition),
    es: termSentence(term, 'es', plainCondition),
  };
  return { ...term, printed };
}

/** The values alone, until the campaign that names its places says them: `OH, NY`. */
function plainCondition(when: CaseCondition): string {
  return Object.values(when).flat().map(String).join(', ');
}
