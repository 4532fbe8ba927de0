/** Decides from the country and the state of an address whether, and where, it is in the United States. */
import { isHome } from './countries.js';
import { stateCode, TERRITORIES } from './states.js';

/** A territory may be given as the country: San Juan, no state, country Puerto Rico is a domestic address. */
export function isDomestic(country: string): boolean {
  return isHome(country) || territoryOf(country) !== undefined;
}

/** A place that is known and is none of ours. */
export const ABROAD = 'abroad';

/** Where a vehicle is registered by its owner's address: a code, `ABROAD`, or undefined where nobody can tell. */
export function registeredAt(address: Readonly<Record<'state' | 'country', string>>): string | undefined {
  return isDomestic(address.country) ? homeRegion(address) : ABROAD;
}

/** Two-letter code of the state, territory or military region; undefined abroad, and where nobody can tell. */
export function homeRegion({
  state,
  country,
}: Readonly<Record<'state' | 'country', string>>): string | undefined {
  if (isHome(country)) return stateCode(state);
  const territory = territoryOf(country);
  return territory === undefined || state === '' ? territory : stateCode(state);
}

function territoryOf(country: string): string | undefined {
  const code = stateCode(country);
  return code !== undefined && TERRITORIES.has(code) ? code : undefined;
}
