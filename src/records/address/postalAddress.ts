/** Reads the address fields of a row: whether mail can be delivered, and the address block to print. */
import { countryName, isHome, knownCountry } from '../../base/facts/countries.js';
import { MILITARY, mayEndWithState } from '../../base/facts/states.js';
import { isPlaceholder, withoutPlaceholder } from '../fields/placeholder.js';
import {
  type Addressees,
  addressees,
  careLine,
  goesOn,
  isAddressee,
  isCare,
  separated,
} from './addressees.js';
import { type LastLine, lastLine, tailOf } from './region/lastLine.js';
import { statesOf } from './region/zipStates.js';
import { deliveryLines } from './street/deliveryLines.js';
import { lineText } from './street/lineText.js';
import { alike, likeness, standardText } from './street/standardText.js';
import { tidyBlock } from './tidyAddress.js';

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
  /** How the owner is greeted; blank if only a company is known. */
  readonly name: string;
  readonly company: string;
  readonly city: string;
  /** Two-letter code in a domestic address; blank in a foreign one, or if there is none. */
  readonly state: string;
  /** `78701` or `78701-4412` in a domestic address, as written in a foreign one. */
  readonly zip: string;
  readonly country: string;
  /** Up to six lines in the form of USPS Publication 28; empty if the address is undeliverable. */
  readonly block: readonly string[];
  /** The first required field that is blank or wrong; undefined for a complete address. */
  readonly lacks?: AddressIssue;
  /** Contradictions in an address that can be mailed to nevertheless. */
  readonly doubts: readonly AddressIssue[];
}

const MOST_LINES = 6;
const NO_DOUBTS: readonly AddressIssue[] = Object.freeze([]);

/**
 * Addressees, additional lines, the delivery line, and the last line: `CITY ST ZIP+4` in a domestic address, the
 * country in a foreign one. Omits repetitions.
 */
export function postalAddress(written: WrittenAddress): PostalAddress {
  const block = tidyBlock(written);
  if (block === undefined) return carefulAddress(written);
  const { name, company, city, state, zip } = written;
  return { name, company, city, state, zip, country: '', block, doubts: NO_DOUBTS };
}

/** Like `postalAddress`, for fields that may contain anything. */
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

/** Finds a city that was written on a street line, with its state or ZIP Code. */
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

/** The lines of the address in standard text, without those that only repeat the rest of the block. */
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

/** A street line without the city, state and ZIP Code at its end. */
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

/** Whether the line repeats the city, the ZIP Code, the country or the whole last line. */
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

/** If the block has too many lines, joins those above the delivery line. */
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
  'AA, AE and AP must have a military ZIP Code (340, 090-098, 962-966), and no other state can have one; correct the state or the ZIP Code';

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
    return [
      {
        column: 'country',
        hint: 'this is not the name of a country; write its English name or its ISO code',
      },
    ];
  const doubts: AddressIssue[] = [];
  if (!statesOf(zip).includes(state)) doubts.push({ column: 'zip', hint: otherState(zip, state) });
  if (twoStates === true) doubts.push({ column: 'city', hint: TWO_STATES });
  if (contradicted !== undefined) doubts.push({ column: 'country', hint: CONTRADICTED });
  return doubts;
}

const TWO_STATES =
  'city and state name two states; the one that the ZIP Code belongs to was used, else that of the state field; correct one of the two';
const CONTRADICTED =
  'the rest of the address is in the United States, and it was used that way; correct or clear the country';

function otherState(zip: string, state: string): string {
  const states = statesOf(zip).replaceAll(' ', ' or ');
  const where = states === '' ? 'no state has' : `${states} has`;
  return `${where} ZIP Codes that begin with ${zip.slice(0, 3)}, not ${state}; correct the state or the ZIP Code`;
}

function capitals(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
