/** Finds what an address lacks, and what contradicts itself in it. */
import { knownCountry } from '../../base/facts/countries.js';
import { MILITARY } from '../../base/facts/states.js';
import type { Owner } from '../../shapes/records.js';
import { type LastLine, tailOf } from './region/lastLine.js';
import { statesOf } from './region/zipStates.js';

/** Fields without outer spaces; those of the street may have several lines. */
export type WrittenAddress = Pick<
  Owner,
  'name' | 'company' | 'address1' | 'address2' | 'city' | 'state' | 'zip' | 'country'
>;

type Column = keyof WrittenAddress;

/** What is wrong with an address. */
export interface AddressIssue {
  readonly column: Column;
  /** Undefined for the usual one. */
  readonly hint?: string;
}

export const NO_DOUBTS: readonly AddressIssue[] = Object.freeze([]);

/** The first required field that is blank or wrong; undefined for a complete address. */
export function addressLacks(
  { home, city, state, zip }: LastLine,
  reaches: boolean,
  hasLine: boolean,
  written: WrittenAddress,
): AddressIssue | undefined {
  if (!(reaches || (hasLine && MILITARY.has(state)))) return { column: 'address1' };
  if (city === '') {
    const whole = wholeIn(written);
    return whole === undefined ? { column: 'city' } : { column: whole, hint: WHOLE_HINT };
  }
  if (!home) return undefined;
  if (state === '') return { column: 'state' };
  if (zip === undefined) return { column: 'zip', ...lostDigit(written.zip) };
  if (MILITARY.has(state) !== servesMilitary(zip)) return { column: 'zip', hint: MILITARY_HINT };
  return undefined;
}

/** `12 Main St, Springfield, IL 62701` in one column: street and city cannot be told apart for certain. */
function wholeIn({ address1, address2, city, state, zip }: WrittenAddress): Column | undefined {
  if (city + state + zip !== '') return undefined;
  if (isWhole(address1)) return 'address1';
  return isWhole(address2) ? 'address2' : undefined;
}

function isWhole(text: string): boolean {
  const { rest = '', state = '', zip } = tailOf(text, 1) ?? {};
  return zip !== undefined && state !== '' && statesOf(zip).includes(state) && rest.includes(' ');
}

const WHOLE_HINT =
  'the whole address is in this column: put city, state and ZIP Code into the columns city, state and zip, or write them as the last line of the field, below the street';

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

/** Contradictions in an address that can be mailed to nevertheless. */
export function addressDoubts(place: LastLine): readonly AddressIssue[] {
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
