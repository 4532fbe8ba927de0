/** Reads the address fields of a row: whether a piece can reach it, and the block that is printed on it. */
import { countryName, isHome, knownCountry } from '../../base/facts/countries.js';
import { MILITARY, mayEndWithState } from '../../base/facts/states.js';
import {
  type Addressees,
  addressees,
  careLine,
  goesOn,
  isAddressee,
  isCare,
  separated,
} from './addressees.js';
import { deliveryLines } from './deliveryLines.js';
import { type LastLine, lastLine, tailOf } from './lastLine.js';
import { lineText } from './lineText.js';
import { isPlaceholder, withoutPlaceholder } from './placeholder.js';
import { alike, likeness, standardText } from './standardText.js';
import { tidyBlock } from './tidyAddress.js';
import { statesOf } from './zipStates.js';

/** Fields without outer spaces; those of the street may have several lines. */
export interface WrittenAddress {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}

type Column = keyof WrittenAddress;

/** What is wrong with an address. */
export interface AddressIssue {
  readonly column: Column;
  /** Undefined for the usual one. */
  readonly hint?: string;
}

export interface PostalAddress {
  /** As the owner is greeted; blank when only a company is known. */
  readonly name: string;
  readonly company: string;
  readonly city: string;
  /** Two-letter code at home; blank abroad, and when there is none. */
  readonly state: string;
  /** `78701` or `78701-4412` at home, as written abroad. */
  readonly zip: string;
  readonly country: string;
  /** Up to six lines in the form of USPS Publication 28; empty when the piece can reach nobody. */
  readonly block: readonly string[];
  /** The first field that a piece needs and that is blank or wrong; undefined for a complete address. */
  readonly lacks?: AddressIssue;
  /** What contradicts itself in an address that a piece can be sent to all the same. */
  readonly doubts: readonly AddressIssue[];
}

const MOST_LINES = 6;
const NO_DOUBTS: readonly AddressIssue[] = Object.freeze([]);

/**
 * Addressees, further lines, the line that is delivered to, and the last line: `CITY ST ZIP+4` at home, the country
 * abroad. What a line only repeats is left out.
 */
export function postalAddress(written: WrittenAddress): PostalAddress {
  const block = tidyBlock(written);
  if (block === undefined) return carefulAddress(written);
  const { name, company, city, state, zip } = written;
  return { name, company, city, state, zip, country: '', block, doubts: NO_DOUBTS };
}

/** As `postalAddress`, of fields that may hold anything. */
export function carefulAddress(written: WrittenAddress): PostalAddress {
  const lines = streetFields(written);
  const given = lastLine(written);
  const place = given.home && given.city === '' ? placeOfLines(lines, given) : given;
  const fullName = withoutPlaceholder(written.name);
  const isOwner = (line: string, index: number): boolean =>
    isAddressee(line) || (index === 0 && goesOn(fullName) && !isCare(line) && !/\d/.test(line));
  const whom = addressees(fullName, withoutPlaceholder(written.company), lines.filter(isOwner));
  const others = furtherLines(
    lines.filter((line, index) => !isOwner(line, index)),
    whom,
    place,
  );
  const { above, delivery, reaches } = place.home
    ? deliveryLines(others, place.state === 'PR')
    : { above: others, delivery: [], reaches: others.length > 0 };
  const lacks = missing(place, reaches, others.length > 0, written);
  const { name, company } = whom;
  const { city, state, country } = place;
  const complete = lacks === undefined && whom.lines.length > 0;
  const last = complete ? lastLines(place) : [];
  return {
    name,
    company,
    city,
    state: place.home ? state : '',
    zip: place.zip ?? written.zip,
    country,
    block: complete ? inSixLines([...whom.lines, ...above], [...delivery, ...last]) : [],
    ...(lacks === undefined ? {} : { lacks }),
    doubts: lacks === undefined ? doubtsOf(place) : NO_DOUBTS,
  };
}

function streetFields({ address1, address2 }: WrittenAddress): string[] {
  const text = address2 === '' ? address1 : `${address1}\n${address2}`;
  if (!text.includes('\n')) return text === '' || isPlaceholder(text) ? [] : separated(text);
  return text
    .split('\n')
    .filter((line) => line !== '' && !isPlaceholder(line))
    .flatMap(separated);
}

/** A city that stands on a street line, with its state or ZIP Code. */
function placeOfLines(lines: string[], place: LastLine): LastLine {
  const line = lines.at(-1);
  const tail = line === undefined ? undefined : tailOf(line, 1);
  if (tail === undefined || tail.rest === '' || tail.state === '' || /\d/.test(tail.rest)) return place;
  if (place.state !== '' && place.state !== tail.state) return place;
  const found = lastLine({
    city: tail.rest,
    state: tail.state,
    zip: place.zip ?? tail.zip,
    country: place.country,
  });
  if (found.zip !== undefined) lines.pop();
  return found.zip === undefined ? place : found;
}

/** The lines of the address in standard text, without those that say again what the block says anyway. */
function furtherLines(written: readonly string[], whom: Addressees, place: LastLine): string[] {
  const lines: string[] = [];
  const said = (line: string): boolean =>
    whom.lines.some((known) => alike(known, line)) ||
    alike(line, whom.name) ||
    lines.some((known) => alike(known, line));
  const alone = written.length === 1;
  for (const text of written) {
    const line = isCare(text)
      ? careLine(text)
      : place.home
        ? withoutLast(lineText(text), place)
        : capitals(text);
    if (line === '' || (!alone && isRepeated(line, place))) continue;
    if ((alone && startsWithDigit(line)) || !said(line)) lines.push(line);
  }
  return lines;
}

function startsWithDigit(line: string): boolean {
  const code = line.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** A street line without the city, state and ZIP Code that end it. */
function withoutLast(line: string, { city, state, zip }: LastLine): string {
  const end = line.charCodeAt(line.length - 1);
  const isDigit = end >= 48 && end <= 57;
  if (isDigit ? zip === undefined || !line.includes(zip.slice(0, 5)) : !mayEndWithState(line)) return line;
  const tail = tailOf(line);
  if (
    tail.state !== state ||
    state === '' ||
    (tail.zip !== '' && zip?.startsWith(tail.zip.slice(0, 5)) !== true)
  )
    return line;
  const town = standardText(city);
  if (tail.rest === town) return '';
  return town !== '' && tail.rest.endsWith(` ${town}`) ? tail.rest.slice(0, -town.length - 1) : line;
}

/** Whether the line is the city, the ZIP Code, the country or all of the last line once more. */
function isRepeated(line: string, { home, city, state, zip = '', country }: LastLine): boolean {
  const parts = home ? [city, state, zip] : [city, state, zip, country, countryName(country)];
  if (parts.some((part) => part !== '' && alike(part, line))) return true;
  if (home) return isHome(line);
  if (knownCountry(line) !== undefined && countryName(line) === countryName(country)) return true;
  const key = likeness(line);
  return [city + state + zip, city + zip, zip + city].some((last) => likeness(last) === key);
}

function lastLines({ home, city, state, zip = '', country }: LastLine): string[] {
  if (home) return [`${standardText(city)} ${state} ${zip}`];
  const line = [city, state, zip].filter((part) => part !== '').join(' ');
  return [capitals(line), countryName(country)];
}

/** More lines than the block has room for are joined above the one that is delivered to. */
function inSixLines(above: readonly string[], end: readonly string[]): string[] {
  const upper = [...above];
  const lower = end.length <= MOST_LINES - 1 ? [...end] : [end.slice(0, -2).join(' '), ...end.slice(-2)];
  while (upper.length > 1 && upper.length + lower.length > MOST_LINES) upper.push(upper.splice(-2).join(' '));
  return [...upper, ...lower];
}

function missing(
  { home, city, state, zip }: LastLine,
  reaches: boolean,
  hasLine: boolean,
  written: WrittenAddress,
): AddressIssue | undefined {
  if (!(reaches || (hasLine && MILITARY.has(state)))) return { column: 'address1' };
  if (city === '') return { column: 'city' };
  if (!home) return undefined;
  if (state === '') return { column: 'state' };
  if (zip === undefined) return { column: 'zip', ...lostDigit(written.zip) };
  if (MILITARY.has(state) !== servesMilitary(zip)) return { column: 'zip', hint: MILITARY_HINT };
  return undefined;
}

const MILITARY_HINT =
  'AA, AE and AP have the ZIP Codes of the armed forces (340, 090-098, 962-966), and no other state has; correct one of the two';

function lostDigit(zip: string): Pick<AddressIssue, 'hint'> {
  return /^\d{3,4}(?:-\d{4})?$/.test(zip)
    ? {
        hint: 'a digit of the ZIP Code is missing; a spreadsheet drops leading zeros from a column of numbers',
      }
    : {};
}

function servesMilitary(zip: string): boolean {
  const states = statesOf(zip);
  return states.length === 2 && MILITARY.has(states);
}

function doubtsOf(place: LastLine): readonly AddressIssue[] {
  const { home, state, zip = '', country, contradicted, twoStates } = place;
  if (home && contradicted === undefined && twoStates === undefined && statesOf(zip).includes(state))
    return NO_DOUBTS;
  if (!home && knownCountry(country) !== undefined) return NO_DOUBTS;
  if (!home)
    return [{ column: 'country', hint: 'no country has this name; write its English name or its ISO code' }];
  const doubts: AddressIssue[] = [];
  if (!statesOf(zip).includes(state)) doubts.push({ column: 'zip', hint: otherState(zip, state) });
  if (twoStates === true) doubts.push({ column: 'city', hint: TWO_STATES });
  if (contradicted !== undefined) doubts.push({ column: 'country', hint: CONTRADICTED });
  return doubts;
}

const TWO_STATES =
  'city and state name two states; the one that the ZIP Code belongs to was used, else that of the state field; correct one of the two';
const CONTRADICTED =
  'the rest is an address of the United States, and was used as one; correct or clear the country';

function otherState(zip: string, state: string): string {
  const states = statesOf(zip).replaceAll(' ', ' or ');
  const where = states === '' ? 'no state has' : `${states} has`;
  return `${where} ZIP Codes that begin with ${zip.slice(0, 3)}, not ${state}; correct one of the two`;
}

function capitals(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
