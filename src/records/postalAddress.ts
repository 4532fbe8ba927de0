/** The address fields of a row come in; whether a piece can reach it, and by which state and ZIP Code, goes out. */
import { homeRegion, isDomestic } from '../base/homeRegion.js';
import { MILITARY } from '../base/states.js';
import { isUnit, standardText } from './streetLine.js';
import { zipCode } from './zipCode.js';

/** Address fields without outer spaces. */
export interface WrittenAddress {
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
}

export interface PostalAddress {
  readonly home: boolean;
  /** Two-letter code at home; blank abroad, and for what is none. */
  readonly state: string;
  /** `78701` or `78701-4412` at home, as written abroad. */
  readonly zip: string;
  /** The first field that a piece needs and that is blank or not one; undefined for a complete address. */
  readonly lacks: 'address1' | 'city' | 'state' | 'zip' | undefined;
}

export function postalAddress(written: WrittenAddress): PostalAddress {
  if (!isDomestic(written.country)) return abroad(written);
  const state = homeRegion(written);
  const zip = zipCode(written.zip, state ?? '');
  const lacks =
    homeStreet(written, state) ?? (state === undefined ? 'state' : zip === undefined ? 'zip' : undefined);
  return { home: true, state: state ?? '', zip: zip ?? written.zip, lacks };
}

function abroad(written: WrittenAddress): PostalAddress {
  return { home: false, state: '', zip: written.zip, lacks: street(written) };
}

/** A street line may stand in either of the two fields. */
function street(written: WrittenAddress): 'address1' | 'city' | undefined {
  if (written.address1 === '' && written.address2 === '') return 'address1';
  return written.city === '' ? 'city' : undefined;
}

/** `Apt 4` is no street line, but `Unit 45013` of a ship or a base may be all that there is. */
function homeStreet(written: WrittenAddress, state: string | undefined): ReturnType<typeof street> {
  const lacks = street(written);
  if (lacks !== undefined || (state !== undefined && MILITARY.has(state))) return lacks;
  return isStreet(written.address1) || isStreet(written.address2) ? undefined : 'address1';
}

/** Nearly every street line begins with the number of a house: the others are looked at. */
function isStreet(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  return text !== '' && text.split('\n').some((line) => !isUnit(standardText(line)));
}
