/** What a campaign file may say of its vehicles: the lines of the table, the phases and the month chart. */
import { z } from 'zod';
import { checkVin } from '../../base/facts/vin.js';
import { remedyFrom } from './recall.js';
import { period } from './values/period.js';
import { color, day, industryDate, modelYears, origin, text, volume, yearMonth } from './values.js';

/** A record with a wrong check digit is rejected, so that a VIN mistyped here would match none. */
const vin = z
  .string()
  .regex(/^[A-HJ-NPR-Z0-9]{17}$/, {
    error: 'a VIN has 17 digits and capital letters, and never I, O or Q',
    abort: true,
  })
  .refine((written) => checkVin(written).length === 0, {
    error: 'the check digit of this VIN is wrong; read it again, one character is mistyped',
  });

/** One row of the vehicle table. A record belongs to it by model name or alias, model year and origin. */
const vehicleLine = z
  .strictObject({
    name: z.string().describe('Printed in the table, and unique: RX 350, NX (CBU).'),
    model: z
      .string()
      .describe('What the model column of a record must equal, folding case and spaces; aliases as well.'),
    aliases: z
      .array(z.string())
      .default([])
      .describe('Other names of the model in records: NX 250, NX 350h.'),
    model_years: modelYears,
    trim: z.string().optional().describe('Engine or trim words printed beside the name.'),
    origin: origin.optional(),
    production: z
      .strictObject({ from: industryDate, to: industryDate })
      .optional()
      .describe('Production period as printed; it decides coverage where there is no chart.'),
    phase: z.int().positive().optional().describe('Phase of the whole line, where there is no chart.'),
    vins: z.array(vin).optional().describe('Where given, these VINs and no others are covered.'),
    volume,
    stop_sale: z.int().nonnegative().optional().describe('Vehicles in dealer stock under a stop sale.'),
  })
  .describe('One row of the vehicle table.');

export const vehicles = z
  .strictObject({
    lines: z.array(vehicleLine).min(1).describe('Rows of the vehicle table.'),
    total: volume,
    puerto_rico: volume.optional().describe('How many of them were distributed to Puerto Rico.'),
    elsewhere: text.optional().describe('Other vehicles of the maker that are covered, or that none are.'),
  })
  .describe('Which vehicles are covered.');

export const phase = z
  .strictObject({
    number: z.int().positive().describe('1, 2, 3 in their order.'),
    name: text,
    announcement: text.describe(
      'When dealers were or will be informed, as printed: Remedy Available, March 2024.',
    ),
    available: z.boolean().describe('Whether the remedy is available, so that owners may be written to.'),
    volume,
    color: color.optional().describe('Of its cells in the month chart, which letters mark as well.'),
    owner_mailing: period
      .optional()
      .describe('When its owners are written to: Late June 2020. It dates the letter.'),
    remedy_from: remedyFrom,
  })
  .describe('The part of a campaign whose remedy becomes available together.');

const chartRow = z
  .strictObject({
    name: z.string().describe('Printed: 23MY - 24MY RX.'),
    line: z
      .string()
      .optional()
      .describe('Name of the table line it belongs to: its aliases and model years count as well.'),
    model: z.string().describe('What the model column of a record must equal, folding case and spaces.'),
    aliases: z.array(z.string()).default([]).describe('Other names of the model in records.'),
    model_years: modelYears,
    origin: origin.optional(),
    place: z.string().describe('Production place as printed: Japan, NA.'),
    key_type: z.string().describe('As printed: Type #2 (15CY).'),
    start: day.describe('First day of production, exact.'),
    end: day
      .optional()
      .describe('Last day, exact. Leave it out while production continues; it is then printed as Ongoing.'),
    volume,
    phases: z
      .array(
        z.strictObject({
          from: yearMonth,
          to: yearMonth,
          phase: z.int().positive().describe('Number of the phase.'),
        }),
      )
      .describe('Which phase each production month belongs to; months inclusive.'),
  })
  .describe('One row of the month chart. Its exact dates decide coverage and phase.');

export const chart = z
  .strictObject({
    months: z
      .strictObject({ from: yearMonth, to: yearMonth })
      .describe('The columns of the chart, inclusive.'),
    rows: z.array(chartRow).min(1).describe('Rows of the chart.'),
    headings: z
      .strictObject({ start: text, end: text })
      .optional()
      .describe('Over the columns of the dates: Production Start w/ 1 Smart Key.'),
    example: text.optional().describe('A worked example of how the chart is read.'),
    legend: z
      .strictObject({
        available: text.describe('Over the months of available phases: Keys available.'),
        not_searchable: text.describe('Over the months whose VINs cannot be looked up yet.'),
      })
      .optional()
      .describe('What is written over the months of the chart.'),
    note: text.optional().describe('Printed below the phase table: Timing subject to change.'),
    assumed: z
      .string()
      .optional()
      .describe("What in this chart is an assumption and not the maker's fact; never printed."),
  })
  .describe(
    'The month chart: model rows by production month. Where there is one, it decides coverage and phase.',
  );

export type VehicleLine = z.infer<typeof vehicleLine>;
export type Phase = z.infer<typeof phase>;
export type Chart = z.infer<typeof chart>;
export type ChartRow = z.infer<typeof chartRow>;
