/** Reads the address fields of a row: whether mail can be delivered, and the address block to print. */
import { countryName } from '../../base/facts/countries.js';
import { isPlaceholder, withoutPlaceholder } from '../fields/placeholder.js';
import { addressees, goesOn, isAddressee, isCare, separated } from './addressees.js';
import {
  type AddressIssue,
  addressDoubts,
  addressLacks,
  NO_DOUBTS,
  type WrittenAddress,
} from './addressIssues.js';
import { furtherLines } from './furtherLines.js';
import { type LastLine, lastLine } from './region/lastLine.js';
import { placeOfLines } from './region/placeOfLines.js';
import { capitals } from './street/capitals.js';
import { deliveryLines } from './street/deliveryLines.js';
import { standardText } from './street/standardText.js';
import { tidyBlock } from './tidyAddress.js';

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
  const lacks = addressLacks(place, reaches, others.length > 0, written);
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
    doubts: lacks === undefined ? addressDoubts(place) : NO_DOUBTS,
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
