/** The VINs that a wrong one may mean. */
import { VIN_LENGTH, type VinCode } from './vin.js';
import type { VinReader } from './vinRules.js';

const CHARACTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];

/** The problems of a VIN in which one character may be wrong. */
export const VIN_CODES: ReadonlySet<string> = new Set<VinCode>([
  'VIN_LENGTH',
  'VIN_CHARACTER',
  'VIN_CHECK_DIGIT',
]);

/**
 * The valid VINs that are one character off: replaced, missing, added, or swapped with its neighbor. None for a text that
 * is shorter or longer than that.
 */
export function nearVins(vin: string, { check }: VinReader): readonly string[] {
  if (Math.abs(vin.length - VIN_LENGTH) > 1) return [];
  const near = new Set<string>();
  for (let at = 0; at <= vin.length; at++) {
    const [before, after] = [vin.slice(0, at), vin.slice(at)];
    if (vin.length > VIN_LENGTH) near.add(before + after.slice(1));
    else
      for (const character of CHARACTERS)
        near.add(before + character + after.slice(VIN_LENGTH === vin.length ? 1 : 0));
    if (after.length > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  return [...near].filter((one) => one.length === VIN_LENGTH && check(one).length === 0);
}

/** The hint of a wrong VIN, beginning with the one that it most likely means. */
export function likelyHint(vin: string, hint: string): string {
  return `perhaps ${vin}, one character off; ${hint}`;
}
