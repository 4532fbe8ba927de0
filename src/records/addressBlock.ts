/** An owner comes in; the address block of the piece goes out, in the form of USPS Publication 28. */

import { countryName } from '../base/countries.js';
import type { Owner } from '../shapes/records.js';
import { type PostalAddress, postalAddress } from './postalAddress.js';
import { isUnit, standardText, streetLine } from './streetLine.js';

const MOST_LINES = 6;
/** A street line and its unit share a line up to this many characters. */
const LONGEST_STREET = 40;

export type Addressee = Pick<
  Owner,
  'name' | 'company' | 'address1' | 'address2' | 'city' | 'state' | 'zip' | 'country'
>;

/**
 * Up to six lines in capitals: addressee, company, street, last line `CITY ST ZIP+4`; abroad the city line as
 * written and the country. Empty when name or address are not enough to reach anybody.
 */
export function addressBlock(owner: Addressee, address: PostalAddress = postalAddress(owner)): string[] {
  const whom = addressees(owner);
  if (address.lacks !== undefined || whom.length === 0) return [];
  const last = address.home ? [homeLine(owner.city, address)] : foreignLines(owner);
  const room = MOST_LINES - whom.length - last.length;
  return [...whom, ...atMost(room, streetLines(owner, address.home)), ...last];
}

/** A company with a person in it: the person stands above, after ATTN (Publication 28, 211). */
function addressees(owner: Addressee): string[] {
  const { name, company } = owner;
  if (name === '' && company === '') return [];
  if (company === '') return [standardText(name)];
  if (name === '') return [standardText(company)];
  const person = standardText(name);
  return [person.startsWith('ATTN') ? person : `ATTN ${person}`, standardText(company)];
}

function streetLines(owner: Addressee, home: boolean): string[] {
  const { address1, address2 } = owner;
  if (home && address2 === '' && !address1.includes('\n')) return [streetLine(address1)];
  const lines = `${address1}\n${address2}`.split('\n').filter((line) => line !== '');
  if (!home) return lines.map(capitals);
  const street = lines.map(streetLine);
  const [first, second] = street;
  return street.length === 2 && first !== undefined && second !== undefined ? inOrder(first, second) : street;
}

/**
 * The line next to the last one is where the piece is delivered: a unit joins the street or stands above it,
 * and so do an urbanization (URB) and anything else that is no street and no box.
 */
function inOrder(first: string, second: string): string[] {
  if (isDelivery(second)) return [first, second];
  const joined = `${first} ${second}`;
  if (isUnit(second) && isDelivery(first) && joined.length <= LONGEST_STREET) return [joined];
  return isDelivery(first) ? [second, first] : [first, second];
}

/** A house number, a box, or a rural, highway contract or military one. */
function isDelivery(line: string): boolean {
  return /^(?:\d|PO BOX |RR |HC |PSC |UNIT \d|CMR |GENERAL DELIVERY)/.test(line);
}

/** More lines than the block has room for share the last one. */
function atMost(room: number, lines: string[]): string[] {
  return lines.length <= room ? lines : [...lines.slice(0, room - 1), lines.slice(room - 1).join(' ')];
}

function homeLine(city: string, address: PostalAddress): string {
  return `${standardText(city)} ${address.state} ${address.zip}`;
}

function foreignLines(owner: Addressee): string[] {
  const city = [owner.city, owner.state, owner.zip].filter((part) => part !== '').join(' ');
  return [capitals(city), countryName(owner.country)];
}

function capitals(text: string): string {
  return text.toUpperCase().normalize('NFC');
}
