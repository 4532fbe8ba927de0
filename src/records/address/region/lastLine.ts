/** Reads city, state, ZIP Code and country, whichever fields they were written into. */
import { BoundedMap } from '../../../base/boundedMap.js';
import { isHome, knownCountry } from '../../../base/facts/countries.js';
import { homeRegion, isDomestic } from '../../../base/facts/homeRegion.js';
import { MILITARY, mayEndWithState, STATES, stateCode } from '../../../base/facts/states.js';
import { isPlaceholder, withoutPlaceholder } from '../../fields/placeholder.js';
import { GOOD_ZIP, zipCode } from './zipCode.js';
import { statesOf } from './zipStates.js';

export interface WrittenPlace {
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}

export interface LastLine {
  readonly home: boolean;
  readonly city: string;
  /** Two-letter code in a domestic address, blank if there is none; as written in a foreign one. */
  readonly state: string;
  /** `78701` or `78701-4412` in a domestic address, undefined if there is none; as written in a foreign one. */
  readonly zip: string | undefined;
  /** Blank in a domestic address, unless it names a territory. */
  readonly country: string;
  /** A foreign country given with what is otherwise an address in the United States. */
  readonly contradicted?: string;
  /** The city field and the state field name two states; the ZIP Code chose one, else the state field. */
  readonly twoStates?: boolean;
}

/** What a text ends with: `Austin, TX 78701`. */
export interface Tail {
  readonly rest: string;
  readonly state: string;
  readonly zip: string;
  /** Whether there is a comma before the state. */
  readonly comma: boolean;
}

export function lastLine(written: WrittenPlace): LastLine {
  const { city, state, zip } = written;
  if (isTidy(written)) return { home: true, city, state, zip, country: '' };
  const place = {
    city: withoutPlaceholder(written.city),
    state: withoutPlaceholder(written.state),
    zip: withoutPlaceholder(written.zip),
    country: withoutCountry(written),
  };
  return isDomestic(place.country) ? atHome(place) : abroad(place);
}

/** What nearly every row has: city, code of a state and ZIP Code, each in its field and no country. */
export function isTidy(written: WrittenPlace): boolean {
  return isTidyRegion(written) && isTidyCity(written.city);
}

/** Whether state, ZIP Code and country each stand in their field, as they are printed. */
export function isTidyRegion({ state, zip, country }: WrittenPlace): boolean {
  return (
    (country === '' || homes.get(country, isHome)) &&
    STATES.has(state) &&
    GOOD_ZIP.test(zip) &&
    !zip.endsWith('0000')
  );
}

/** Whether the text is the name of a city and nothing else. */
export function isTidyCity(city: string): boolean {
  if (!LETTERS.test(city) || isPlaceholder(city)) return false;
  return !city.includes(' ') || !mayEndWithState(city) || tailOf(city, 1).rest === city;
}

/** A file writes its country in few ways. */
const homes = new BoundedMap<string, boolean>(64);

const LETTERS = /^[A-Za-z][A-Za-z\xC0-\u02FF'. -]{3,}$/;

/** NA is Namibia, but some programs also write it for a missing value. */
function withoutCountry({ country, state, zip }: WrittenPlace): string {
  if (country.toUpperCase() !== 'NA') return withoutPlaceholder(country);
  return serves(zip, stateCode(state)) ? '' : country;
}

function serves(zip: string, state: string | undefined): boolean {
  return state !== undefined && GOOD_ZIP.test(zip) && statesOf(zip).includes(state);
}

function abroad(place: WrittenPlace): LastLine {
  const { city, state, zip, country } = place;
  const inCountry = stateCode(country);
  if (inCountry !== undefined && (state === '' || stateCode(state) === inCountry) && serves(zip, inCountry))
    return atHome({ ...place, state: inCountry, country: '' });
  const tidy = atHome({ ...place, country: '' });
  if (isComplete(tidy) && !isItalian(place)) return { ...tidy, contradicted: country };
  return { home: false, city, state, zip, country };
}

/** ZIP Code and state match, or it is a military address: no other country has both. */
function isComplete({ state, zip, city }: LastLine): boolean {
  if (zip === undefined || state === '' || city === '') return false;
  return statesOf(zip).includes(state) || (MILITARY.has(state) && /^[AFD]PO\b/i.test(city));
}

/** Trento, like Tennessee, is written TN and has codes 38xxx. */
function isItalian({ country, zip }: WrittenPlace): boolean {
  return knownCountry(country) === 'ITALY' && /^\d{5}$/.test(zip);
}

function atHome(place: WrittenPlace): LastLine {
  const own = stateCode(place.state);
  const inState = own === undefined ? tailOf(place.state) : NOTHING;
  const inZip = /[A-Za-z]/.test(place.zip) ? tailOf(place.zip) : NOTHING;
  const inCity = place.city === '' ? NOTHING : tailOf(place.city, 1);
  const written = inZip.zip || place.zip || inState.zip;
  const region = own ?? (inState.state || inZip.state);
  const other = namesOtherState(place.city, inCity, region, written);
  const isCitys = region === '' ? isBelieved(inCity, written) : other && chooses(inCity, region, written);
  const taken = isCitys ? inCity.state : region;
  const state = homeRegion({ state: taken, country: place.country }) ?? '';
  const zip = longer(zipCode(written || inCity.zip, state), zipCode(inCity.zip, state));
  const city = other ? inCity.rest : cityOf(place.city, inCity, state, zip) || inState.rest || inZip.rest;
  return { home: true, city, state, zip, country: place.country, ...(other ? { twoStates: true } : {}) };
}

/** Whether the city field ends with a state other than that of its own field: `Austin, TX` in CA. */
function namesOtherState(city: string, tail: Tail, region: string, written: string): boolean {
  const { rest, state, comma } = tail;
  if (rest === '' || state === '' || region === '' || state === region) return false;
  return comma || (/ [A-Z]{2}\b[\s\d-]*$/i.test(city) && chooses(tail, region, written));
}

/** Whether the ZIP Code is of the city field's state, and not of the state field's. */
function chooses({ state, zip }: Tail, region: string, written: string): boolean {
  const code = written || zip;
  return serves(code, state) && !serves(code, region);
}

const NOTHING: Tail = { rest: '', state: '', zip: '', comma: false };

/** The last word of a city may be the name of a state: Port Washington. A comma or the ZIP Code decides. */
function isBelieved({ rest, state, zip, comma }: Tail, written: string): boolean {
  if (state === '' || rest === '') return false;
  const code = zip || written;
  return comma || !GOOD_ZIP.test(code) || statesOf(code).includes(state);
}

/** The city without a state and ZIP Code that are in the last line anyway. */
function cityOf(city: string, tail: Tail, state: string, zip: string | undefined): string {
  const zipIsSaid = tail.zip === '' || zip?.startsWith(tail.zip.slice(0, 5)) === true;
  if (!zipIsSaid || tail.rest === '') return city;
  return tail.state === '' || tail.state === state ? tail.rest : city.replace(ZIP, '');
}

function longer(zip: string | undefined, other: string | undefined): string | undefined {
  return zip !== undefined && other?.startsWith(`${zip}-`) ? other : zip;
}

const COUNTRY = /[\s,]+(?:U\.?S\.?A?\.?|UNITED STATES(?: OF AMERICA)?)$/i;
const ZIP = /(?:^|[\s,.]+)(?:ZIP(?: CODE)?:?\s*)?(\d{5}(?:\s?[-–—]?\s?\d{4})?|\d{4}(?:-\d{4})?)$/i;

/**
 * The state and the ZIP Code at the end of a text; blank if there are none.
 * @param kept how many words cannot be a state, such as the first word of a city
 */
export function tailOf(text: string, kept = 0): Tail {
  const plain = text.replace(COUNTRY, '');
  const found = ZIP.exec(plain);
  const zip = found?.[1] ?? '';
  const before = found === null ? plain : plain.slice(0, found.index);
  if (!mayEndWithState(before)) return { rest: before.replace(/[\s,]+$/, ''), state: '', zip, comma: false };
  const words = before.split(/[\s,]+/).filter(Boolean);
  for (let count = Math.min(4, words.length - kept); count > 0; count--) {
    const state = stateCode(words.slice(-count).join(' '));
    if (state === undefined) continue;
    const rest = words.slice(0, -count).join(' ');
    const comma =
      words.slice(-count).join('').length ===
        before.slice(before.lastIndexOf(',') + 1).replace(/\s+/g, '').length && before.includes(',');
    return { rest, state, zip, comma };
  }
  return { rest: before.trim(), state: '', zip, comma: false };
}
