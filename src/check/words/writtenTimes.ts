/** Finds times of work that a text writes out: `45 minutes`, `half an hour`, `2 hours and 10 minutes`. */

export interface WrittenTime {
  /** As they stand. */
  readonly words: string;
  readonly minutes: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  half: 0.5,
  a: 1,
  an: 1,
  one: 1,
  una: 1,
  media: 0.5,
  two: 2,
  dos: 2,
  three: 3,
  tres: 3,
  four: 4,
  cuatro: 4,
  five: 5,
  cinco: 5,
  six: 6,
  seis: 6,
  eight: 8,
  ocho: 8,
};

const NUMBER = `\\d+(?:\\.\\d+)?|half(?: an| a)?|${Object.keys(NUMBERS)
  .filter((word) => word.length > 2)
  .join('|')}|an?`;
const TIME = `(?<![\\p{L}\\d.,])(?:${NUMBER})[\\s-]+(?:minutes?|hours?|minutos?|horas?)(?: and a half| y media)?`;
const WHOLE = new RegExp(`${TIME}(?:(?:,| and| y) ${TIME})?(?![\\p{L}\\d])`, 'giu');
const PART = new RegExp(`(${NUMBER})[\\s-]+(minute|hour|minuto|hora)s?( and a half| y media)?`, 'giu');

/** In the order of the text. */
export function writtenTimes(text: string): readonly WrittenTime[] {
  return [...text.matchAll(WHOLE)].map(([words]) => ({
    words,
    minutes: Math.round(
      [...words.matchAll(PART)].reduce(
        (sum, [, number = '', unit = '', half]) =>
          sum + (countOf(number) + (half === undefined ? 0 : 0.5)) * (/^h/i.test(unit) ? 60 : 1),
        0,
      ),
    ),
  }));
}

function countOf(number: string): number {
  const [first = ''] = number.toLowerCase().split(' ');
  return NUMBERS[first] ?? Number(number);
}
