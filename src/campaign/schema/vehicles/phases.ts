/** What a campaign file may say of time: its phases, and their month chart. */
import { z } from 'zod';
import { remedyFrom } from '../recall.js';
import { type Period, period } from '../values/period.js';
import { color, day, modelYears, origin, type Text, text, volume, yearMonth } from '../values.js';
import { when } from './condition.js';

const AVAILABLE = { en: 'Remedy Available', es: 'Reparación disponible' };
const NOT_YET = { en: 'Remedy Not Available Yet', es: 'Reparación aún no disponible' };

/** Whether the remedy is available, or when it is expected. */
function announcementOf(phase: { available: boolean; remedy_from?: Period | undefined }): Text {
  if (phase.available) return AVAILABLE;
  return phase.remedy_from?.from === undefined ? NOT_YET : { ...phase.remedy_from.printed };
}

export const phase = z
  .strictObject({
    number: z.int().positive().describe('1, 2, 3 in their order.'),
    name: text,
    when: when.describe(
      'Which vehicles belong to it, where population file, chart and line do not say it; the first phase that fits counts.',
    ),
    announcement: text
      .optional()
      .describe(
        'When dealers were or will be informed, as printed: Remedy Available, March 2024. Left out, it says whether the remedy is available.',
      ),
    available: z.boolean().describe('Whether the remedy is available, so that owners may be written to.'),
    volume,
    color: color.optional().describe('Of its cells in the month chart, which letters mark as well.'),
    remedy_from: remedyFrom,
    owner_mailing: period
      .optional()
      .describe('When its owners are written to: Late June 2020. It dates the letter.'),
    ends: day
      .optional()
      .describe('Last day on which the work is done; no mailing of the phase begins later.'),
  })
  .transform((written) => ({
    ...written,
    announcement: written.announcement ?? announcementOf(written),
  }))
  .describe('The part of a campaign whose remedy becomes available together.');

const chartRow = z
  .strictObject({
    name: z.string().describe('Printed: 23MY - 24MY RX.'),
    line: z
      .string()
      .optional()
      .describe('Id of the table line it belongs to: its aliases and model years count as well.'),
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
  })
  .describe(
    'The month chart: model rows by production month. Where there is one, it decides coverage and phase.',
  );

export type Phase = z.infer<typeof phase>;
export type Chart = z.infer<typeof chart>;
export type ChartRow = z.infer<typeof chartRow>;
