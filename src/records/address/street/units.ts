/** Finds and writes the unit in a line: an apartment, a floor or a suite (Publication 28, 213 and appendix C2). */
import { ALONE, NAMED, SUFFIX_CODES, SUFFIXES, UNITS } from './streetWords.js';

const ORDINALS: ReadonlyMap<string, string> = new Map(
  ['FIRST', 'SECOND', 'THIRD', 'FOURTH', 'FIFTH', 'SIXTH', 'SEVENTH', 'EIGHTH', 'NINTH', 'TENTH'].map(
    (word, index) => [word, String(index + 1)] as const,
  ),
);
/** Those that a number follows: `SUITE # 4` is `STE 4`, but `12 SEA FRONT # 4` stays. */
const DESIGNATORS = [...UNITS]
  .filter(([word, short]) => word !== '#' && word !== 'NO' && !ALONE.has(short))
  .map(([word]) => word)
  .join('|');
const SIGN_BEHIND = new RegExp(`\\b(${DESIGNATORS}) (?:# ?|(?:NO|NUM|NUMBER) #? ?(?=\\d))(?=\\S)`, 'g');
const JOINED = /\b(APT|STE|UNIT|SUITE|RM|BLDG)-?(?=\d)/g;
/** Where there may be a number sign, or a designator joined to its number. */
const UNSETTLED = /#|\b(?:NO|NUM|NUMBER) |(?:APT|STE|UNIT|SUITE|RM|BLDG)-?\d/;

/** `#4` is `# 4`, `APT #4` and `APT4` are `APT 4`. */
export function withSigns(line: string): string {
  if (!/\D\d|#/.test(line) || !UNSETTLED.test(line)) return line;
  return line
    .replace(JOINED, '$1 ')
    .replace(/ ?#[# ]*(?=\S)/g, ' # ')
    .trim()
    .replace(SIGN_BEHIND, '$1 ');
}

/** Index of the first word of the unit, or the number of words if there is none. */
export function unitAt(words: readonly string[]): number {
  for (let at = 0; at < words.length; at++) {
    if (at !== 1 && unitEnd(words, at) > at) return at;
  }
  return words.length;
}

/** `APT 4 123 MAIN ST`: moves a leading unit to the end. */
export function unitLast(words: string[]): string[] {
  const end = words.length < 4 ? 0 : unitEnd(words, 0);
  if (end === 0 || !/^\d/.test(words[end] ?? '') || !isName(words, end + 1)) return words;
  return [...words.slice(end), ...words.slice(0, end)];
}

/** Whether the words from here on name a street rather than another unit. */
function isName(words: readonly string[], at: number): boolean {
  return (
    !UNITS.has(words[at] ?? '') &&
    unitEnd(words, at - 1) < at &&
    unitEnd(words, at) === at &&
    !UNITS.has(words.at(-1) ?? '')
  );
}

/** Index after the unit that begins here; the index itself if there is none. */
function unitEnd(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  const next = words[at + 1];
  if (word === '#') return next === undefined ? at : at + 2;
  if (isFloor(words, at)) return at + 2;
  const short = UNITS.get(word);
  if (short === undefined) return at;
  if (next !== undefined && isRange(next)) return at + 2;
  if (at === 0 && next !== undefined && words.length === 2 && NAMED.has(short)) return 2;
  if (!ALONE.has(short) || (at > 0 && !isStreetEnd(words[at - 1] ?? ''))) return at;
  return next === undefined || UNITS.has(next) || next === '#' ? at + 1 : at;
}

/** `3RD FLOOR`, but not `3RD FL 5`, which is a street and its fifth floor. */
function isFloor(words: readonly string[], at: number): boolean {
  const next = words[at + 1];
  if (next !== 'FLOOR' && next !== 'FL' && next !== 'FLR') return false;
  return floorOf(words[at] ?? '') !== undefined && !/^\d+$/.test(words[at + 2] ?? '');
}

function floorOf(word: string): string | undefined {
  return ORDINALS.get(word) ?? /^(\d+)(?:ST|ND|RD|TH)$/.exec(word)?.[1];
}

/** What may come before a unit without a number: `12 MAIN ST REAR`, but `12 SEA FRONT`. */
function isStreetEnd(word: string): boolean {
  return (
    SUFFIXES.has(word) || SUFFIX_CODES.has(word) || UNITS.has(word) || /\d/.test(word) || word.length <= 2
  );
}

/** A number, or a letter or two: `4`, `12-B`, `A`. */
export function isRange(word: string): boolean {
  return /\d/.test(word) || word.length === 1;
}

/** Abbreviates designators from the first unit on: `THIRD FLOOR SUITE 200` is `FL 3 STE 200`. */
export function abbreviateUnits(words: string[], from: number): void {
  for (let at = from; at < words.length; at++) {
    const floor = isFloor(words, at) ? floorOf(words[at] ?? '') : undefined;
    if (floor !== undefined) {
      words[at] = 'FL';
      words[++at] = floor;
    } else words[at] = UNITS.get(words[at] ?? '') ?? words[at] ?? '';
  }
}

/** Whether the line, as printed, only names the unit of a building. */
export function isUnit(line: string): boolean {
  const words = line.split(' ');
  if (words.length === 1 && UNITS.has(line)) return true;
  let at = 0;
  while (at < words.length) {
    const end = /^(?:&|AND|-)$/.test(words[at] ?? '') ? at + 1 : unitEnd(words, at);
    if (end === at) return at > 0 && at === words.length - 1 && isRange(words[at] ?? '');
    at = end;
  }
  return true;
}

/** A number or letter without a designator: `12 B`, `4`, `C-3`. */
export function isBareUnit(line: string): boolean {
  const words = line.split(' ');
  return words.length <= 2 && words.every((word) => /^(?:[A-Z]|[A-Z]?-?\d+-?[A-Z]?|\d+-\d+)$/.test(word));
}
