/** What a campaign file may say of its vehicles: the lines of the table, the population file, the zones. */
import { z } from 'zod';
import { VIN_RULES, type VinRules } from '../../../base/facts/vinRules.js';
import { placeSets } from '../brandCodes.js';
import { code } from '../code.js';
import { period } from '../values/period.js';
import { industryDate, modelYears, origin, text, volume } from '../values.js';
import { when } from './condition.js';
import { vin, vinRange, whyNoVin } from './vins.js';

const ID = /^[a-z0-9][a-z0-9_]*$/;
const lineId = z
  .string()
  .regex(ID, { error: 'the id of a line is written 4runner_14' })
  .meta({
    description:
      'Its own name, to which everything else refers; left out, the name in lower case with underscores.',
    examples: ['4runner_14'],
  });

/** `NX (CBU)` is `nx_cbu`. */
export function lineIdOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['line'];
  return words.join('_');
}

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]);

/** One row of the vehicle table, and one rule: a record belongs to it by what the line says. */
const vehicleLine = z
  .strictObject({
    id: lineId.optional(),
    name: z.string().meta({
      description: 'Printed in the table: RX 350, NX (CBU). Two lines may have one name.',
      examples: ['RX 350'],
    }),
    note: z
      .string()
      .optional()
      .meta({
        description: 'Words printed beside the name; they decide nothing.',
        examples: ['with sunroof'],
      }),
    make: z
      .string()
      .optional()
      .meta({
        description:
          "One of the brand's makes; left out, the brand itself. Compared with the make of a record that has one.",
        examples: ['Pontiac'],
      }),
    model: z.string().meta({
      description: 'What the model column of a record must equal, folding case and spaces; aliases as well.',
      examples: ['RX 350'],
    }),
    aliases: z
      .array(z.string())
      .default([])
      .meta({
        description: 'Other names of the model in records: NX 250, NX 350h.',
        examples: [['NX 250', 'NX 350h']],
      }),
    model_years: modelYears,
    engine: oneOrMore.optional().meta({
      description: 'What the engine column of a record must equal: 2.0L, or a list.',
      examples: ['2.0L'],
    }),
    trim: oneOrMore.optional().meta({
      description: 'What the trim column of a record must equal: XLT, or a list.',
      examples: [['XLT', 'Limited']],
    }),
    plant: oneOrMore.optional().meta({
      description: 'What the plant column of a record must equal: Flat Rock, or a list.',
      examples: ['Flat Rock'],
    }),
    origin: origin.optional(),
    attributes: z
      .record(z.string(), oneOrMore)
      .default({})
      .meta({
        description:
          'Further columns, declared in vehicles.attributes, that must equal: { seats: third_row }.',
        examples: [{ seats: 'third_row' }],
      }),
    production: z
      .strictObject({
        from: industryDate.describe('First build date: Late April 2015.'),
        to: industryDate.describe('Last build date: Early September 2018.'),
      })
      .optional()
      .describe(
        'First and last build date as printed, a single day given twice; it decides coverage where there is no chart.',
      ),
    vins: z
      .array(vin)
      .min(1)
      .optional()
      .meta({
        description: 'Where given, these VINs and no others are covered.',
        examples: [['7ZZFJ4RB8RA900101']],
      }),
    vin_ranges: z
      .array(vinRange)
      .min(1)
      .optional()
      .meta({
        description:
          'Where given, only VINs that end within one of these ranges are covered: [WC400001-WC419782].',
        examples: [['WC400001-WC419782']],
      }),
    repaired_under: z
      .array(code)
      .min(1)
      .optional()
      .meta({
        description: 'Only vehicles on which work under one of these campaigns is done: [26NA01].',
        examples: [['26NA01']],
      }),
    when: when.describe(
      'What else must hold, where two rows of one model differ in it: where the vehicle was sold, for example.',
    ),
    phase: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'Phase of the whole line, where there is no chart.', examples: [1] }),
    volume,
    stop_sale: z
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'Vehicles in dealer stock under a stop sale.', examples: [310] }),
  })
  .transform((line) => ({ ...line, id: line.id ?? lineIdOf(line.name) }))
  .describe('One row of the vehicle table.');

const attribute = z
  .strictObject({
    values: z
      .array(z.string())
      .min(1)
      .meta({ description: 'The values that the column may have.', examples: [['second_row', 'third_row']] }),
    label: text.optional().meta({ description: 'Heading of the attribute in tables.', examples: ['Seats'] }),
  })
  .describe('A further column of the population file or the vehicles file.');

const populationFile = z
  .strictObject({
    path: z.string().meta({
      description:
        'CSV of the workspace with the column vin, and where wanted line, phase, zone, notice and attributes.',
      examples: ['data/24S49.csv'],
    }),
    decides: z
      .enum(['file', 'both'])
      .default('file')
      .describe(
        'file: the file is the population, the lines name and print it. both: a VIN must be in the file and fit a line.',
      ),
    rows: z
      .int()
      .nonnegative()
      .optional()
      .meta({
        description: 'Number of rows that the file must have; another number stops the run.',
        examples: [4595],
      }),
  })
  .meta({
    description: 'The population file.',
    examples: [{ path: 'data/24S49.csv', rows: 4595 }],
  });

const zone = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_]*$/, { error: 'the id of a zone is written A or cold' })
      .meta({ description: 'Short name of the zone, to which conditions refer.', examples: ['A'] }),
    code,
    name: text.meta({ description: 'As printed: Zone A.', examples: ['Zone A'] }),
    when,
    volume: volume.optional(),
  })
  .describe('One part of the population, with the code that its vehicles have.');

/** The year codes of the tenth character begin with 1980. */
const EARLY_YEAR = 'give a number of at least 1980, or vin_rules: before_1981';
const WITHOUT_YEAR: ReadonlySet<VinRules> = new Set<VinRules>(['before_1981', 'other_market']);

export const vehicles = z
  .strictObject({
    attributes: z
      .record(
        z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'an attribute is named as a column: filing' }),
        attribute,
      )
      .default({})
      .describe('Further columns by name, each with its values.'),
    vin_rules: z
      .enum(VIN_RULES)
      .default('passenger')
      .describe(
        'How VINs are read. passenger: cars, multipurpose vehicles and light trucks, check digit, model year by the seventh and tenth characters. heavy, motorcycle: check digit, the tenth character is one of two model years. other_market: 17 characters, no check digit, no year. before_1981: as passenger, or 5 to 16 letters and digits of a model year before 1981.',
      ),
    file: populationFile.optional(),
    lines: z
      .array(vehicleLine)
      .min(1)
      .describe(
        'Rows of the vehicle table; a vehicle belongs to the first that fits, so special ones are first.',
      ),
    when,
    zones: z
      .union([code, z.array(zone).min(2)], {
        error: 'give the list of zones, or the code of the campaign that has it',
      })
      .optional()
      .describe(
        'Parts that divide the population, in order of precedence: a vehicle has the first that fits, and its code. In the files of the other codes: the code of the campaign that lists them.',
      ),
    precedence: z
      .union([code, z.array(code).min(2)], {
        error: 'give the list of campaigns, or the code of the campaign that has it',
      })
      .optional()
      .meta({
        description:
          'Campaigns that divide one population, each by its own lines and conditions, in order of precedence: a vehicle has the code of the first that covers it. In the files of the others: the code of the campaign that lists them.',
        examples: [['26NB01', '26NB02'], '26NB01'],
      }),
    total: volume,
    puerto_rico: volume.optional().describe('How many of them were distributed to Puerto Rico.'),
    elsewhere: text.optional().meta({
      description: 'Other vehicles of the maker that are covered, or that none are.',
      examples: ['No other models are covered.'],
    }),
    counts: z
      .record(z.string().regex(/^[A-Z]{2}$/, { error: 'a country is written CA' }), volume)
      .default({})
      .meta({
        description: 'Vehicles in other countries, by code: { CA: { approximately: 620 } }.',
        examples: [{ CA: { approximately: 620 } }],
      }),
    stop_sale: volume.optional().describe('Vehicles in dealer stock under a stop sale, all lines together.'),
    searchable: period.optional().meta({
      description: 'From when dealers find the VINs in the system of the maker: 2024-08-13.',
      examples: ['2024-08-13'],
    }),
    event_total: volume.optional().describe('All vehicles of the event, its zones and twins included.'),
  })
  .superRefine(({ lines, vin_rules }, context) => {
    const refuse = (path: readonly (string | number)[], message: string, input: unknown): void =>
      context.addIssue({ code: 'custom', path: ['lines', ...path], message, input });
    for (const [index, { vins = [], model_years }] of lines.entries()) {
      if (model_years.from < 1980 && !WITHOUT_YEAR.has(vin_rules))
        refuse([index, 'model_years', 'from'], EARLY_YEAR, model_years.from);
      for (const [place, written] of vins.entries()) {
        const why = whyNoVin(written, vin_rules);
        if (why !== undefined) refuse([index, 'vins', place], why, written);
      }
    }
  })
  .describe('Which vehicles are covered.');

/** Sets of places by name, which conditions can use. */
export const regions = placeSets.default({}).meta({
  description:
    'Named sets of states, territories and military regions. Conditions use them as places; texts print {{campaign.regions.salt}} as the names of the states.',
  examples: [{ salt: ['OH', 'NY', 'PA'] }],
});

export type VehicleLine = z.infer<typeof vehicleLine>;
export type Zone = z.infer<typeof zone>;
export type Vehicles = z.infer<typeof vehicles>;
