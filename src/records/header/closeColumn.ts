/** Finds the known column that a header means or resembles. */
import { KNOWN_COLUMNS, type KnownColumn, OWNER_COLUMNS } from '../../shapes/columns.js';
import {
  FORMS,
  HAVE_FORMS,
  OF_OWNER,
  OF_VEHICLE,
  OPT_OUTS,
  OTHER_THINGS,
  OTHER_WORDS,
  SYNONYMS,
} from './columnSynonyms.js';
import { isNearWord } from './isNearWord.js';

/**
 * Misspellings are only recognized for synonyms of at least this length, because too many words resemble shorter
 * ones.
 */
const SHORTEST_MISSPELLED = 7;

/** The first column whose name is close to the header in spelling or meaning; undefined if there is none. */
export function closeColumn(header: string, columns: readonly KnownColumn[]): KnownColumn | undefined {
  const words = wordsOf(header);
  const whole = words.join('');
  if (whole === '' || OTHER_THINGS.has(whole) || isColumnElsewhere(header, columns)) return undefined;
  const named =
    columns.find((column) => isNamed(column, [whole])) ??
    columns.find((column) => isNamed(column, shorterNames(words, column))) ??
    columns.find((column) => isNamed(column, uncountedNames(words, column)));
  if (named !== undefined || words.some((word) => OTHER_WORDS.has(word))) return named;
  return columns.find((column) => isMisspelled(column, whole));
}

/** The name of a column in a file of another role is taken literally. */
function isColumnElsewhere(header: string, columns: readonly KnownColumn[]): boolean {
  const name = header.trim().toLowerCase();
  return KNOWN_COLUMNS.some((column) => column === name) && !columns.some((column) => column === name);
}

/** Whether the header marks owners who must not get mail. */
export function isOptOut(header: string): boolean {
  return OPT_OUTS.has(wordsOf(header).join(''));
}

/** `OwnerLastName`, `OWNER_LAST_NAME` and `Owner last name` are owner, last, name. */
function wordsOf(header: string): readonly string[] {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

function isNamed(column: KnownColumn, names: readonly string[]): boolean {
  const own = squashed(column);
  return names.some((name) => name === own || SYNONYMS[column].includes(name));
}

/** The name without words for its owner or its notation. */
function shorterNames(words: readonly string[], column: KnownColumn): readonly string[] {
  const whose = isOfOwner(column) ? OF_OWNER : OF_VEHICLE;
  const starts = startsOf(words, whose);
  const forms = HAVE_FORMS.has(column) ? starts.map(withoutForm) : [];
  return [...starts, ...forms].map((parts) => parts.join('')).filter(Boolean);
}

/** The same without a number at the end, which may count the columns of an owner. */
function uncountedNames(words: readonly string[], column: KnownColumn): readonly string[] {
  if (!isOfOwner(column)) return [];
  return startsOf(words, OF_OWNER)
    .map((parts) => withoutNumber(parts).join(''))
    .filter(Boolean);
}

/** The words, without the first of those that say whose the value is, without the first two, and so on. */
function startsOf(words: readonly string[], whose: ReadonlySet<string>): readonly (readonly string[])[] {
  const first = words.findIndex((word) => !whose.has(word));
  const last = first < 0 ? words.length - 1 : first;
  return words.slice(0, last + 1).map((_, at) => words.slice(at));
}

/** The header without the words that say whose the value is: those of "Billing City" and "Mailing City" are one. */
export function bareName(header: string): string {
  const words = wordsOf(header);
  return startsOf(words, OF_OWNER).at(-1)?.join(' ') ?? '';
}

function isOfOwner(column: KnownColumn): boolean {
  return column !== 'vin' && (OWNER_COLUMNS as readonly string[]).includes(column);
}

function withoutForm(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !FORMS.has(word));
  return words.slice(0, last + 1);
}

/** `name2`, `owner_name_2`: a second one, which would be lost. */
function withoutNumber(words: readonly string[]): readonly string[] {
  const last = words.at(-1)?.replace(/\d$/, '') ?? '';
  return [...words.slice(0, -1), last];
}

function isMisspelled(column: KnownColumn, whole: string): boolean {
  if (isNearWord(whole, squashed(column))) return true;
  return SYNONYMS[column].some((name) => name.length >= SHORTEST_MISSPELLED && isNearWord(whole, name, 1));
}

function squashed(column: KnownColumn): string {
  return column.replaceAll('_', '');
}
