/** The one way to say "which ones": a map of which all entries must hold. */
import { z } from 'zod';
import { OWNER_FLAGS, type OwnerFlag } from '../../../shapes/columns.js';
import { VEHICLE_STATUSES } from '../../../shapes/records.js';
import { OWNER_FLAG_WORDS } from './ownerFlags.js';

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

const ownerFlags = Object.fromEntries(
  OWNER_FLAGS.map((flag) => [flag, z.boolean().describe(OWNER_FLAG_WORDS[flag].description)]),
) as Record<OwnerFlag, z.ZodBoolean>;

/** The fields that every campaign has; attributes of the population come on top. */
const fields = {
  line: words.meta({ description: 'Ids of vehicle lines.', examples: ['fjord'] }),
  make: words.meta({ description: 'Makes of the lines.', examples: ['Pontiac'] }),
  model: words.meta({ description: 'Models of the lines, or their aliases.', examples: ['Fjord'] }),
  model_year: years.meta({
    description: '2018, or 2011..2015 with both years included.',
    examples: ['2011..2015'],
  }),
  engine: words.meta({ description: 'Engines of the lines.', examples: ['2.0L'] }),
  trim: words.meta({ description: 'Trims of the lines.', examples: [['XLT', 'Limited']] }),
  plant: words.meta({ description: 'Plants of the lines.', examples: ['Flat Rock'] }),
  origin: words.meta({ description: 'CBU or NAP.', examples: ['CBU'] }),
  sold_in: words.meta({
    description: 'Where the vehicle was first sold: states, regions or areas.',
    examples: [['OH', 'NY']],
  }),
  registered_in: words.meta({ description: 'Where it is registered now.', examples: ['salt'] }),
  ever_registered_in: words.meta({ description: 'Where it is or ever was registered.', examples: ['salt'] }),
  phase: oneOrMore(z.int().positive(), 'give the number of a phase, or a list of them').meta({
    description: 'Numbers of phases.',
    examples: [2],
  }),
  zone: words.meta({ description: 'Ids of zones.', examples: ['A'] }),
  notice: words.meta({ description: 'Ids of notices.', examples: ['interim'] }),
  code: words.meta({ description: 'Codes of this event.', examples: ['26NB04'] }),
  repaired_under: words.meta({
    description: 'Earlier, linked or prerequisite campaigns whose work is done on it.',
    examples: ['26NA01'],
  }),
  covered_by: words.meta({ description: 'Linked campaigns that cover it.', examples: ['20LE02'] }),
  open: words.meta({
    description: 'Campaigns that cover it and are not done; recall: any safety recall.',
    examples: ['recall'],
  }),
  outcome: words.meta({ description: 'Ids of inspection outcomes.', examples: [['B', 'C']] }),
  mailed: words.meta({ description: 'Notices that its owner was sent.', examples: ['interim'] }),
  language: oneOrMore(z.enum(['en', 'es']), 'give en or es').describe('Language of the letter.'),
  ...ownerFlags,
  status: oneOrMore(
    z.enum(VEHICLE_STATUSES),
    `give one of ${VEHICLE_STATUSES.join(', ')}, or a list of them`,
  ).describe('Status of the vehicle.'),
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
        any: z
          .array(condition)
          .min(1)
          .optional()
          .meta({
            description: 'One of these maps must hold.',
            examples: [[{ sold_in: 'salt' }, { registered_in: 'salt' }]],
          }),
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
