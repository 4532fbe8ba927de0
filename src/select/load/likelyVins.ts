/** Finds the vehicle that a wrong VIN of the owners file most likely means. */
import { checkVin, VIN_LENGTH } from '../../base/facts/vin.js';
import type { Sqlite } from '../../shapes/sqlite.js';

const CHARACTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];

/** The most VINs to look for, because a shifted column makes every VIN wrong. */
const MOST_ASKED = 2000;

/**
 * The one VIN of the vehicles file that is one character off: replaced, missing, added, or swapped with its neighbor.
 * Undefined if there is none or more than one.
 */
export function openLikelyVins(scratch: Sqlite): (vin: string) => string | undefined {
  if (scratch.prepare('select 1 from vehicles limit 1').get() === undefined) return () => undefined;
  const read = scratch.prepare<[string]>(
    'select distinct vin from json_each(?) cross join vehicles on vin = value limit 2',
  );
  let asked = 0;
  return (vin) => {
    if (Math.abs(vin.length - VIN_LENGTH) > 1 || ++asked > MOST_ASKED) return undefined;
    const found = read.all(JSON.stringify(neighbors(vin)));
    return found.length === 1 ? found[0]?.[0] : undefined;
  };
}

/** The valid VINs that are one character off. */
function neighbors(vin: string): readonly string[] {
  const near = new Set<string>();
  for (let at = 0; at <= vin.length; at++) {
    const [before, after] = [vin.slice(0, at), vin.slice(at)];
    if (vin.length > VIN_LENGTH) near.add(before + after.slice(1));
    else
      for (const character of CHARACTERS)
        near.add(before + character + after.slice(VIN_LENGTH === vin.length ? 1 : 0));
    if (after.length > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  return [...near].filter((one) => checkVin(one).length === 0);
}
