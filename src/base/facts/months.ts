/** Lists the months from one to another, written `2023-07`. */

/** A calendar month, `2023-07`. Compares as text. */
export type YearMonth = string;

export function monthOf(day: string): YearMonth {
  return day.slice(0, 7);
}

/** All months from the first through the last; empty if the last is before the first. */
export function monthsBetween(from: YearMonth, to: YearMonth): YearMonth[] {
  const last = monthIndex(to);
  const months: YearMonth[] = [];
  for (let index = monthIndex(from); index <= last; index++) months.push(monthAt(index));
  return months;
}

function monthIndex(month: YearMonth): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(index: number): YearMonth {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
