import { describe, expect, it } from 'vitest';
import { type CaseCondition, type SaidTerm, term } from '../../../src/campaign/schema/values/term.js';
import { type LastDay, lastDayOf, lastPrimaryDayOf } from '../../../src/campaign/terms/lastDay.js';
import { lastDayWords } from '../../../src/campaign/terms/lastDayWords.js';
import { termSentence } from '../../../src/campaign/terms/termSentence.js';
import { TERM_TABLE, type TermRow, VEHICLE } from './termTable.js';

/** Registered in Ohio; nobody knows where it was sold. */
function fits(when: CaseCondition): boolean | undefined {
  return when.registered_in === undefined ? undefined : [when.registered_in].flat().includes('OH');
}

function vehicleOf({ starts = VEHICLE }: Pick<TermRow, 'starts'>) {
  return { starts, fits };
}

function inShort(last: LastDay): string {
  if (last.kind === 'unknown') return `unknown ${last.missing.join(', ')}`;
  if (last.kind === 'none') return 'none';
  return [last.day, last.miles].filter((part) => part !== undefined).join(' or ');
}

describe('a term of coverage', () => {
  it('has forty rows in its table', () => {
    expect(TERM_TABLE).toHaveLength(40);
  });

  it.each(TERM_TABLE)('says "$en" and ends on $last', (row) => {
    const parsed = term.parse(row.written);
    expect(parsed.printed).toEqual({ en: row.en, es: row.es });
    expect(inShort(lastDayOf<CaseCondition>(parsed, vehicleOf(row)))).toBe(row.last);
  });

  it('ends the day before the anniversary where a brand counts so, and a fixed day stays', () => {
    const dayBefore = (written: unknown, first_use = '2024-03-15') =>
      inShort(
        lastDayOf<CaseCondition>(term.parse(written), vehicleOf({ starts: { first_use } }), 'day_before'),
      );
    expect(dayBefore({ years: 10 })).toBe('2034-03-14');
    expect(dayBefore({ years: 1 }, '2024-02-29')).toBe('2025-02-28');
    expect(dayBefore({ until: '2027-06-30' })).toBe('2027-06-30');
    expect(dayBefore({ later_of: [{ months: 1 }, { days: 10 }] })).toBe('2024-04-14');
  });

  it('has a last day of its primary coverage where every case has one', () => {
    const primaryEnd = (written: unknown) => {
      const last = lastPrimaryDayOf<CaseCondition>(term.parse(written), vehicleOf({}));
      return last && inShort(last);
    };
    const stages = { primary: { until: '2027-06-30' }, secondary: { years: 9 } };
    expect(primaryEnd(stages)).toBe('2027-06-30');
    expect(primaryEnd({ by: [{ when: { registered_in: 'OH' }, term: stages }] })).toBe('2027-06-30');
    expect(
      primaryEnd({ by: [{ when: { registered_in: 'OH' }, term: stages }, { term: { years: 1 } }] }),
    ).toBe(undefined);
    expect(primaryEnd({ years: 9 })).toBe(undefined);
  });

  it('prints its last day in both languages, and its miles where they hold on that day', () => {
    const both = { kind: 'known', day: '2027-06-30', miles: 36000 } as const;
    expect(lastDayWords(both, 'en')).toBe('June 30, 2027 or 36,000 miles');
    expect(lastDayWords(both, 'es')).toBe('30 de junio de 2027 o 36,000 millas');
    expect(lastDayWords({ kind: 'known', day: '2027-06-30' }, 'en')).toBe('June 30, 2027');
    expect(lastDayWords({ kind: 'known', miles: 36000 }, 'es')).toBe('36,000 millas');
    expect(lastDayWords({ kind: 'unknown', missing: ['sale'] }, 'en')).toBe(undefined);
    expect(lastDayWords({ kind: 'none' }, 'en')).toBe(undefined);
  });

  it('says its cases in the words of the campaign', () => {
    const parsed: SaidTerm = term.parse({ by: [{ when: { registered_in: 'OH' }, term: { years: 1 } }] });
    const said = termSentence<CaseCondition>(parsed, 'en', () => 'registered in Ohio');
    expect(said).toBe(
      "1 year from the vehicle's date of first use, regardless of mileage (registered in Ohio)",
    );
  });

  it.each([
    [{}, '', 'a term needs a length'],
    [{ from: 'sale' }, '', 'a term needs a length'],
    [{ years: 1, months: 2 }, '', 'months and years are two lengths'],
    [{ years: 1, until: '2027-06-30' }, '', 'years and until are two lengths'],
    [{ until: '2027-06-30', from: 'sale' }, '', 'remove it'],
    [{ miles: 1000, from: 'sale' }, '', 'remove it'],
    [{ primary: { years: 1 } }, '', 'primary and secondary go together'],
    [{ later_of: [{ years: 1 }, { years: 2 }], years: 3 }, '', 'no span of its own'],
    [
      { later_of: [{ years: 1 }, { years: 2 }], earlier_of: [{ years: 1 }, { years: 2 }] },
      '',
      'nest one in the other',
    ],
    [{ by: [{ term: { years: 1 } }, { term: { years: 2 } }] }, '', 'none after it is ever reached'],
    [{ years: 1, from: 'delivery' }, 'from', 'the start is first_use, sale, build, remedy, or a day'],
    [{ later_of: [{ years: 1 }, { until: '2027-06-31' }] }, 'later_of.1.until', 'a day is written'],
    [{ later_of: [{ years: 1 }] }, 'later_of', ''],
  ])('refuses %j', (written, path, message) => {
    const issue = term.safeParse(written).error?.issues[0];
    expect(issue?.path.join('.')).toBe(path);
    expect(issue?.message).toContain(message);
  });
});
