/** The one way to say "which ones": a map of which all entries must hold. */
import { z } from 'zod';

const STATUSES = ['new', 'used', 'certified', 'demonstrator', 'rental'] as const;

/** One value, or a list of which one must be met. */
function oneOrMore<Value extends z.ZodType>(value: Value, error: string) {
  return z.union([value, z.array(value).min(1)], { error });
}

const words = oneOrMore(z.string(), 'give a text, or a list of texts');
const anything = oneOrMore(
  z.union([z.string(), z.number(), z.boolean()]),
  'give a value, or a list of values',
);
const YEARS = { error: 'model years are written 2018 or 2011..2015' };
const years = oneOrMore(
  z.union([z.int().min(1900).max(2100), z.string().regex(/^\d{4}\.\.\d{4}$/, YEARS)], YEARS),
  YEARS.error,
);

/** The fields that every campaign has; attributes of the population come on top. */
const fields = {
  line: words.describe('Ids of vehicle lines.'),
  make: words.describe('Makes of the lines.'),
  model: words.describe('Models of the lines, or their aliases.'),
  model_year: years.describe('2018, or 2011..2015 with both years included.'),
  engine: words.describe('Engines of the lines.'),
  trim: words.describe('Trims of the lines.'),
  plant: words.describe('Plants of the lines.'),
  origin: words.describe('CBU or NAP.'),
  sold_in: words.describe('Where the vehicle was first sold: states, regions or areas.'),
  registered_in: words.describe('Where it is registered now.'),
  ever_registered_in: words.describe('Where it is or ever was registered.'),
  phase: oneOrMore(z.int().positive(), 'give the number of a phase, or a list of them').describe(
    'Numbers of phases.',
  ),
  zone: words.describe('Ids of zones.'),
  notice: words.describe('Ids of notices.'),
  code: words.describe('Codes of this event.'),
  repaired_under: words.describe('Earlier, linked or prerequisite campaigns whose work is done on it.'),
  covered_by: words.describe('Linked campaigns that cover it.'),
  open: words.describe('Campaigns that cover it and are not done; recall: any safety recall.'),
  outcome: words.describe('Ids of inspection outcomes.'),
  mailed: words.describe('Notices that its owner was sent.'),
  language: oneOrMore(z.enum(['en', 'es']), 'give en or es').describe('Language of the letter.'),
  lessor: z.boolean().describe('Whether the owner leases the vehicle to someone.'),
  status: oneOrMore(z.enum(STATUSES), `give one of ${STATUSES.join(', ')}, or a list of them`).describe(
    'Status of the vehicle.',
  ),
};

export type ConditionField = keyof typeof fields;
export const CONDITION_FIELDS = Object.keys(fields) as readonly ConditionField[];

const optionalFields = Object.fromEntries(
  Object.entries(fields).map(([name, schema]) => [name, schema.optional()]),
) as { [Name in ConditionField]: z.ZodOptional<(typeof fields)[Name]> };

const entries = z.object(optionalFields);

/** A field by its name, or an attribute by its own. */
export type ConditionValue = string | number | boolean | readonly (string | number | boolean)[];

/** As the file writes it. */
export interface Condition extends Readonly<z.infer<typeof entries>> {
  readonly not?: Condition | undefined;
  readonly any?: readonly Condition[] | undefined;
  readonly [attribute: string]: ConditionValue | Condition | readonly Condition[] | undefined;
}

export const condition: z.ZodType<Condition, Condition> = z
  .lazy(() =>
    z
      .object({
        ...optionalFields,
        not: condition.optional().describe('Denies what this map says.'),
        any: z.array(condition).min(1).optional().describe('One of these maps must hold.'),
      })
      .catchall(anything)
      .refine((map) => Object.values(map).some((value) => value !== undefined), {
        error: 'give at least one entry, such as line: tacoma',
      }),
  )
  .meta({
    id: 'condition',
    description:
      'Which ones. All entries of the map must hold; a list means one of its values; not denies a map; any holds where one of its maps does. Besides the fields listed, attributes of vehicles.attributes by their names.',
    examples: [{ line: ['tacoma', 'tundra'], model_year: '2018..2019', not: { lessor: true } }],
  });

/** For keys that say which ones they are for. */
export const when = condition.optional().describe('Which ones it is for; left out, all of them.');
