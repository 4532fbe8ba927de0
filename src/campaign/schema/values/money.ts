/** An amount of money in a file, and what it is paid for. */
import { z } from 'zod';
import { formatNumber } from '../../../base/facts/formatFact.js';
import type { PrintedValue } from '../../../base/facts/printed.js';
import type { Language } from '../../../shapes/units.js';

const PER = ['vehicle', 'part', 'day', 'claim'] as const;

interface Amount {
  readonly usd: number;
  readonly per?: (typeof PER)[number] | undefined;
  readonly up_to?: boolean | undefined;
  readonly days?: number | undefined;
}

/** An amount with its words: `up to $35 per day for 3 days`. */
export type Money = Amount & PrintedValue;

export const money = z
  .strictObject({
    usd: z
      .number()
      .positive()
      .multipleOf(0.01, { error: 'dollars have two decimals at most: 35.50' })
      .meta({ description: 'US dollars: 100, 35.50.', examples: [35.5] }),
    per: z.enum(PER).optional().describe('What the amount is paid for; left out, once.'),
    up_to: z.boolean().optional().describe('Whether the amount is a limit.'),
    days: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'How many days it is paid for, with per: day.', examples: [3] }),
  })
  .refine(({ days, per }) => days === undefined || per === 'day', {
    path: ['days'],
    error: 'days go with an amount per day; write per: day',
  })
  .transform(
    (amount): Money => ({ ...amount, printed: { en: wordsOf(amount, 'en'), es: wordsOf(amount, 'es') } }),
  )
  .meta({
    id: 'money',
    description: 'An amount: { usd: 100, per: part }, { usd: 35, per: day, days: 3, up_to: true }.',
    examples: [{ usd: 100, per: 'part' }],
  });

const WORDS = {
  en: { upTo: 'up to ', vehicle: 'per vehicle', part: 'per part', day: 'per day', claim: 'per claim' },
  es: {
    upTo: 'hasta ',
    vehicle: 'por vehículo',
    part: 'por pieza',
    day: 'por día',
    claim: 'por reclamación',
  },
} as const;

function wordsOf({ usd, per, up_to, days }: Amount, language: Language): string {
  const words = WORDS[language];
  const paidFor = per === undefined ? '' : ` ${words[per]}`;
  const time = days === undefined ? '' : ` ${daysWords(days, language)}`;
  return `${up_to === true ? words.upTo : ''}${dollars(usd)}${paidFor}${time}`;
}

/** Cents where there are any. */
function dollars(usd: number): string {
  const [whole = '', cents] = (Number.isInteger(usd) ? String(usd) : usd.toFixed(2)).split('.');
  return `$${formatNumber(Number(whole))}${cents === undefined ? '' : `.${cents}`}`;
}

function daysWords(days: number, language: Language): string {
  if (language === 'en') return `for ${days} ${days === 1 ? 'day' : 'days'}`;
  return `durante ${days} ${days === 1 ? 'día' : 'días'}`;
}
