/** A street line as people write it comes in; the line as the post writes it goes out (Publication 28). */
import { partsOf } from '../base/partsOf.js';
import { DIRECTIONS, SUFFIXES, UNITS } from './streetWords.js';

const BOX = /^(?:P\W*O|POST OFFICE)\W*BOX\W+/;

/**
 * Capitals without commas and full stops: directions, suffix and unit designator abbreviated, a box written
 * `PO BOX 123`. `123 North Main Street, Apt. 4` is `123 N MAIN ST APT 4`.
 */
export function streetLine(text: string): string {
  const line = standardText(text);
  if (line.startsWith('P') && BOX.test(line)) return line.replace(BOX, 'PO BOX ');
  const words = partsOf(line, ' ');
  const unit = unitAt(words);
  abbreviateUnit(words, unit);
  if (isNumber(words[0] ?? '')) abbreviateStreet(words, unit);
  return words.join(' ');
}

/** Whether the line only says which flat, floor or suite of a street line is meant: `#12`, but not `#12 CALLE SOL`. */
export function isUnit(line: string): boolean {
  const words = partsOf(line, ' ');
  if (unitAt(words) !== 0 || words.length > 3) return false;
  return !isNumberSign(words[0] ?? '') || words.slice(1).every(isRange);
}

function isNumberSign(word: string): boolean {
  return word.startsWith('#') || word === 'NO';
}

/** Capitals in NFC; commas, full stops, quotes and brackets dropped, except in `39.2` and in `O'NEIL`. */
export function standardText(text: string): string {
  const capitals = text.toUpperCase();
  if (!UNSETTLED.test(capitals)) return capitals;
  return capitals
    .normalize('NFC')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[,;:"()[\]!?*“”„«»]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A sign that may be dropped, spaces side by side, or a character that may not be NFC. */
const UNSETTLED = /[.,;:"()[\]!?*«»]| {2}|[^\0-\u02FF]/;

/** Index of the unit designator, or the number of words when there is none. */
function unitAt(words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word.startsWith('#')) return i;
    if (UNITS.has(word) && (i === 0 || i > 1) && hasRange(word, words[i + 1])) return i;
  }
  return words.length;
}

/** Most designators need a number behind them: `LOT 5` is one, `PARKING LOT` is none. */
function hasRange(designator: string, range: string | undefined): boolean {
  if (range === undefined)
    return ['BSMT', 'BASEMENT', 'PH', 'PENTHOUSE', 'LOBBY', 'LBBY'].includes(designator);
  return isRange(range);
}

function isRange(word: string): boolean {
  return /\d/.test(word) || word.length === 1;
}

function abbreviateUnit(words: string[], unit: number): void {
  for (let i = unit; i < words.length; i++) words[i] = UNITS.get(words[i] ?? '') ?? words[i] ?? '';
}

/** `words[0]` is the number of the house; the words before `unit` are the street. */
function abbreviateStreet(words: string[], unit: number): void {
  let first = 1;
  let last = unit - 1;
  // Behind a designator the letter of a direction would read as the number of the unit: SUITE WEST stays.
  const named = last - first >= 2 || (last - first >= 1 && isDirection(words[last] ?? ''));
  if (named && !UNITS.has(words[last - 1] ?? '')) last = direction(words, last, -1);
  if (last > first) words[last] = SUFFIXES.get(words[last] ?? '') ?? words[last] ?? '';
  // A direction is one only when the street still has a name behind it: 12 North Street stays.
  if (last - first >= 2 || (last - first === 1 && !isSuffix(words[last] ?? '')))
    first = direction(words, first, 1);
}

/** Abbreviates a direction at this place and gives the next place inwards; else the place itself. */
function direction(words: string[], at: number, step: 1 | -1): number {
  const word = words[at] ?? '';
  const short = DIRECTIONS.get(word);
  if (short === undefined) return DIRECTION_CODES.has(word) ? at + step : at;
  words[at] = short;
  return at + step;
}

const DIRECTION_CODES = new Set(DIRECTIONS.values());
const SUFFIX_CODES = new Set(SUFFIXES.values());

function isDirection(word: string): boolean {
  return DIRECTIONS.has(word) || DIRECTION_CODES.has(word);
}

function isSuffix(word: string): boolean {
  return SUFFIX_CODES.has(word);
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
