/** Writes a street line in USPS form (Publication 28, 231 to 237). */
import { partsOf } from '../../../base/text/partsOf.js';
import { withHighway } from './highways.js';
import { routeLine } from './routeLine.js';
import { standardText } from './standardText.js';
import { DIRECTIONS, SUFFIX_CODES, SUFFIXES, UNITS } from './streetWords.js';
import { abbreviateUnits, unitAt, unitLast, withSigns } from './units.js';

/**
 * Capitals without commas and periods; abbreviated directions, suffix and unit designator; a box as
 * `PO BOX 123`. `123 North Main Street, Apt. 4` is `123 N MAIN ST APT 4`.
 */
export function streetLine(text: string): string {
  return standardLine(standardText(text));
}

/** Between a street and a unit. */
const DASH = ' - ';

/** Like `streetLine`, for a line in standard text. */
export function standardLine(text: string): string {
  const route = routeLine(text);
  if (route !== undefined) return route;
  const line = withHighway(withSigns(text.includes(DASH) ? text.replaceAll(DASH, ' ') : text));
  const words = unitLast(partsOf(line, ' '));
  const unit = unitAt(words);
  abbreviateUnits(words, unit);
  if (!DIGIT.test(words[0] ?? '')) return words.join(' ');
  abbreviateStreet(words, unit);
  const standard = words.join(' ');
  // A street named like a designator reads otherwise once its unit is abbreviated: 12 EAST FLOOR 3RD FL.
  return UNITS.has(words[unit - 1] ?? '') && standard !== line ? standardLine(standard) : standard;
}

/** `words[0]` is the house number; the words before `unit` are the street. */
function abbreviateStreet(words: string[], unit: number): void {
  const first = 1;
  let last = unit - 1;
  // After a designator, the letter of a direction would read as a unit number: keep SUITE WEST.
  const named = last - first >= 2 || (last - first >= 1 && isDirection(words[last] ?? ''));
  if (named && !UNITS.has(words[last - 1] ?? '')) last = direction(words, last, -1);
  if (last > first) words[last] = SUFFIXES.get(words[last] ?? '') ?? words[last] ?? '';
  // It is a direction only if the street still has a name after it: keep 12 North Street.
  if (last - first >= 2 || (last - first === 1 && !SUFFIX_CODES.has(words[last] ?? '')))
    direction(words, first, 1);
}

/** Abbreviates a direction at this index and returns the next index inward; otherwise, the index itself. */
function direction(words: string[], at: number, step: 1 | -1): number {
  const word = words[at] ?? '';
  const short = DIRECTIONS.get(word);
  if (short === undefined) return DIRECTION_CODES.has(word) ? at + step : at;
  words[at] = short;
  return at + step;
}

/** A digit in a house number: `12`, `12-B`, `N6W23001`. */
const DIGIT = /\d/;

const DIRECTION_CODES = new Set(DIRECTIONS.values());

function isDirection(word: string): boolean {
  return DIRECTIONS.has(word) || DIRECTION_CODES.has(word);
}
