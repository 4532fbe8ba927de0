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
    number: z
      .int()
      .positive()
      .meta({ description: '1, 2, 3 in their order.', examples: [1] }),
    name: text.meta({ description: 'As printed: Phase 1.', examples: ['Phase 1'] }),
    when: when.describe(
      'Which vehicles belong to it, where population file, chart and line do not say it; the first phase that fits counts, and one without a condition takes all others.',
    ),
    announcement: text.optional().meta({
      description:
        'When dealers were or will be informed, as printed: Remedy Available, March 2024. Left out, it says whether the remedy is available.',
      examples: ['Remedy Available, March 2024'],
    }),
    available: z.boolean().describe('Whether the remedy is available, so that owners may be written to.'),
    volume,
    color: color.optional().describe('Of its cells in the month chart, which letters mark as well.'),
    remedy_from: remedyFrom,
    owner_mailing: period.optional().meta({
      description: 'When its owners are written to: Late June 2020. It dates the letter.',
      examples: ['late June 2020'],
    }),
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
    name: z.string().meta({ description: 'Printed: 23MY - 24MY RX.', examples: ['23MY - 24MY RX'] }),
    line: z
      .string()
      .optional()
      .meta({
        description: 'Id of the table line it belongs to: its aliases and model years count as well.',
        examples: ['rx'],
      }),
    model: z.string().meta({
      description: 'What the model column of a record must equal, folding case and spaces.',
      examples: ['RX 350'],
    }),
    aliases: z
      .array(z.string())
      .default([])
      .meta({ description: 'Other names of the model in records.', examples: [['RX350']] }),
    model_years: modelYears,
    origin: origin.optional(),
    place: z.string().meta({ description: 'Production place as printed: Japan, NA.', examples: ['Japan'] }),
    key_type: z.string().meta({ description: 'As printed: Type #2 (15CY).', examples: ['Type #2 (15CY)'] }),
    start: day.describe('First day of production, exact.'),
    end: day
      .optional()
      .describe('Last day, exact. Leave it out while production continues; it is then printed as Ongoing.'),
    volume,
    phases: z
      .array(
        z.strictObject({
          from: yearMonth.describe('First production month of the phase.'),
          to: yearMonth.describe('Last production month of the phase.'),
          phase: z
            .int()
            .positive()
            .meta({ description: 'Number of the phase.', examples: [2] }),
        }),
      )
      .describe('Which phase each production month belongs to; months inclusive.'),
  })
  .describe('One row of the month chart. Its exact dates decide coverage and phase.');

export const chart = z
  .strictObject({
    months: z
      .strictObject({
        from: yearMonth.describe('First month of the chart.'),
        to: yearMonth.describe('Last month of the chart.'),
      })
      .describe('The columns of the chart, inclusive.'),
    rows: z.array(chartRow).min(1).describe('Rows of the chart.'),
    headings: z
      .strictObject({
        start: text.meta({
          description: 'Over the first days of production: Production Start.',
          examples: ['Production Start'],
        }),
        end: text.meta({
          description: 'Over the last days of production: Production End.',
          examples: ['Production End'],
        }),
      })
      .optional()
      .describe('Over the columns of the dates: Production Start w/ 1 Smart Key.'),
    example: text.optional().meta({
      description: 'A worked example of how the chart is read.',
      examples: ['A vehicle built in May 2023 is in Phase 2.'],
    }),
    legend: z
      .strictObject({
        available: text.meta({
          description: 'Over the months of available phases: Keys available.',
          examples: ['Keys available'],
        }),
        not_searchable: text.meta({
          description: 'Over the months whose VINs cannot be looked up yet.',
          examples: ['Not searchable yet'],
        }),
      })
      .optional()
      .describe('What is written over the months of the chart.'),
    note: text.optional().meta({
      description: 'Printed below the phase table: Timing subject to change.',
      examples: ['Timing subject to change'],
    }),
  })
  .describe(
    'The month chart: model rows by production month. Where there is one, it decides coverage and phase.',
  );

export type Phase = z.infer<typeof phase>;
export type Chart = z.infer<typeof chart>;
export type ChartRow = z.infer<typeof chartRow>;
