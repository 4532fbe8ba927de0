/** Prints the addresses that need no thought, as most rows have: everything in its field, and nothing else in it. */

import { mayEndWithState } from '../../base/facts/states.js';
import { isMarked } from './addressees.js';
import { isTidy, type WrittenPlace } from './lastLine.js';
import { isPlaceholder } from './placeholder.js';
import { nameText, standardText } from './standardText.js';
import { standardLine } from './streetLine.js';
import { statesOf } from './zipStates.js';

interface Written extends WrittenPlace {
  readonly name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
}

/** The number of a house and the name of a street. */
const STREET = /^\d+ [\dA-Za-z\xC0-\u02FF. '-]*[A-Za-z\xC0-\u02FF]{2}[\dA-Za-z\xC0-\u02FF. '-]*$/;
const BOX = /^P\.?O\.? Box \d+$/i;
const UNIT = /^(?:apt|apartment|unit|suite|ste|floor|fl|#)\.? ?\d+[a-z]?$/i;
/** Signs that names do not have. */
const SIGNS = /[!-&(-,/-@[-`{-\xBF]/;
/** What a placeholder or an addressee's mark may begin or end with. */
const SUSPECT = /^(?:[nuxtbdemo'. -]|at|an|ca|in)|ttn|(?:and|or)$/i;
const LONGEST_STREET = 40;

/** The block; undefined when the address has to be read with care. The result is the same either way. */
export function tidyBlock(written: Written): readonly string[] | undefined {
  const { name, company, address1, address2, city, state, zip } = written;
  if (
    !(STREET.test(address1) || (BOX.test(address1) && address2 === '')) ||
    !isTidy(written) ||
    !statesOf(zip).includes(state)
  )
    return undefined;
  if (state === 'PR' || mayEndWithState(address1) || /ttn/i.test(address1)) return undefined;
  if (address1.includes(zip.slice(0, 5)) || !areSimple(name, company)) return undefined;
  const street = streetOf(address1, address2);
  if (street === undefined) return undefined;
  const last = `${standardText(city)} ${state} ${zip}`;
  if (name === '' || company === '') return [nameText(name || company), street, last];
  return [`ATTN ${nameText(name)}`, nameText(company), street, last];
}

function areSimple(name: string, company: string): boolean {
  if (company === '') return isSimple(name);
  return isSimple(company) && (name === '' || (isSimple(name) && !sameStart(name, company)));
}

function isSimple(name: string): boolean {
  return (
    name.length > 1 && !SIGNS.test(name) && (!SUSPECT.test(name) || (!isMarked(name) && !isPlaceholder(name)))
  );
}

/** Two names that may be one. */
function sameStart(name: string, company: string): boolean {
  return (name.charCodeAt(0) | 32) === (company.charCodeAt(0) | 32);
}

function streetOf(address1: string, address2: string): string | undefined {
  const street = standardLine(standardText(address1));
  if (address2 === '') return street;
  if (!UNIT.test(address2)) return undefined;
  const joined = `${street} ${standardLine(standardText(address2))}`;
  return joined.length <= LONGEST_STREET ? joined : undefined;
}
