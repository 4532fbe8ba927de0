/** Builds the block of tidy addresses, which are most: everything is in its own field and nothing else is. */

import { BoundedMap } from '../../base/boundedMap.js';
import { mayEndWithState } from '../../base/facts/states.js';
import { isPlaceholder } from '../fields/placeholder.js';
import { isMarked } from './addressees.js';
import type { WrittenAddress } from './addressIssues.js';
import { isTidyCity, isTidyRegion } from './region/lastLine.js';
import { statesOf } from './region/zipStates.js';
import { deliveryLines } from './street/deliveryLines.js';
import { lineText } from './street/lineText.js';
import { isArea } from './street/puertoRico.js';
import { alike, nameText, standardText } from './street/standardText.js';
import { standardLine } from './street/streetLine.js';

/** What is behind the number of a house: words, and two letters side by side in one of them. */
const STREET = /^[\dA-Za-z\xC0-\u02FF][\dA-Za-z\xC0-\u02FF. '-]*$/;
const WORD = /[A-Za-z\xC0-\u02FF]{2}/;
const BOX = /^P\.?O\.? Box \d+$/i;
const UNIT = /^(?:apt|apartment|unit|suite|ste|floor|fl|#)\.? ?\d+[a-z]?$/i;
/** A name whose capitals are all that is printed of it. */
const LETTERS = /^[A-Za-z\xC0-\xFF][A-Za-z\xC0-\xFF' -]+$/;
const AREA = /^[A-Za-z\xC0-\xFF][A-Za-z\xC0-\xFF'. -]+$/;
/** What an addressee's mark without signs has; so do a few names. */
const MARK = /att|care of|^(?:and|or) | (?:and|or)$/i;
/** Signs that few names have; some of them mark an addressee. */
const SIGNS = /[!-&(-,/-@[-`{-\xBF]/;
const LONGEST_STREET = 40;

/** Text as printed by text as written, blank where it has to be read with care. Owners share streets and cities. */
const streets = new BoundedMap<string, string>(8192);
const spanishStreets = new BoundedMap<string, string>(1024);
const areas = new BoundedMap<string, string>(1024);
const units = new BoundedMap<string, string>(1024);
const cities = new BoundedMap<string, string>(1024);

/** The block; undefined when the address has to be read with care. The result is the same either way. */
export function tidyBlock(written: WrittenAddress): readonly string[] | undefined {
  const { name, company, address1, address2, city, state, zip } = written;
  if (!isTidyRegion(written) || !statesOf(zip).includes(state)) return undefined;
  const town = cities.get(city, printedCity);
  if (town === '' || address1.includes(zip.slice(0, 5))) return undefined;
  const isPuertoRico = state === 'PR';
  const street = isPuertoRico ? spanishStreetOf(address1) : streetOf(address1, address2);
  if (street === '' || (name !== '' && company !== '' && alike(name, company))) return undefined;
  const person = printedName(name);
  const firm = printedName(company);
  if (person === undefined || firm === undefined) return undefined;
  const last = `${town} ${state} ${zip}`;
  const whom = firm === '' ? person : person === '' ? firm : `ATTN ${person}`;
  if (whom === '') return undefined;
  const lines = firm === '' || person === '' ? [whom] : [whom, firm];
  if (isPuertoRico && address2 !== '') {
    const area = areas.get(address2, printedArea);
    if (area === '' || [town, person, firm].some((text) => alike(text, area) || alike(text, street)))
      return undefined;
    lines.push(area);
  }
  lines.push(street, last);
  return lines;
}

/** The line that is delivered to, with its unit. */
function streetOf(address1: string, address2: string): string {
  const space = address1.indexOf(' ');
  if (!isNumber(address1, space)) return address2 === '' && BOX.test(address1) ? printed(address1) : '';
  const name = streets.get(address1.slice(space + 1), printedStreet);
  if (name === '') return '';
  const street = address1.slice(0, space + 1) + name;
  if (address2 === '') return street;
  const unit = units.get(address2, printedUnit);
  if (unit === '' || street.length + 1 + unit.length > LONGEST_STREET) return '';
  return standardLine(`${street} ${unit}`);
}

/** A street of Puerto Rico; its unit and anything else on the line are read with care. */
function spanishStreetOf(address1: string): string {
  const space = address1.indexOf(' ');
  if (!isNumber(address1, space)) return '';
  const name = spanishStreets.get(address1.slice(space + 1), printedSpanishStreet);
  return name === '' ? '' : address1.slice(0, space + 1) + name;
}

/** Whether the text is digits up to this place. */
function isNumber(text: string, end: number): boolean {
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return end > 0;
}

/** What is printed behind the number of the house; it does not depend on that number. */
function printedStreet(name: string): string {
  return isTidyStreet(name) ? printed(`1 ${name}`).slice(2) : '';
}

function isTidyStreet(name: string): boolean {
  return STREET.test(name) && WORD.test(name) && !mayEndWithState(name) && !/ttn/i.test(name);
}

function printedSpanishStreet(name: string): string {
  if (!isTidyStreet(name)) return '';
  const { above, delivery } = deliveryLines([standardText(`1 ${name}`)], true);
  const [line = ''] = delivery;
  return above.length === 0 && delivery.length === 1 && line.startsWith('1 ') ? line.slice(2) : '';
}

/** The name of an area, which goes above the street: `URB VILLA CAPARRA`. */
function printedArea(written: string): string {
  const text = lineText(written);
  if (!AREA.test(written) || isMarked(written) || isPlaceholder(written) || mayEndWithState(text)) return '';
  const { above, delivery } = deliveryLines([ANY_STREET, text], true);
  const [area = ''] = above;
  return above.length === 1 && delivery.length === 1 && delivery[0] === ANY_STREET && isArea(area)
    ? area
    : '';
}

const ANY_STREET = '1 CALLE SOL';

function printedUnit(unit: string): string {
  return UNIT.test(unit) ? printed(unit) : '';
}

function printedCity(city: string): string {
  return isTidyCity(city) ? standardText(city) : '';
}

function printed(line: string): string {
  return standardLine(standardText(line));
}

/** Undefined for what has to be read with care, blank for nothing. */
function printedName(name: string): string | undefined {
  if (name === '') return '';
  const letters = LETTERS.test(name);
  if (!letters && name.length < 2) return undefined;
  const mayBeMarked = MARK.test(name) || (!letters && SIGNS.test(name));
  if ((mayBeMarked && isMarked(name)) || isPlaceholder(name)) return undefined;
  return letters ? name.toUpperCase() : nameText(name) || undefined;
}
