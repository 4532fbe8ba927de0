/** Finds brands and campaigns that a file names and the workspace does not have. */

import { whatItHas } from '../../base/text/nearest.js';
import type { CodeForm } from '../schema/brandCodes.js';
import type { Statute } from '../statutory/readStatute.js';
import type { Inconsistency } from './inconsistency.js';

export interface DecodedPart {
  readonly characters: string;
  readonly label: string;
  readonly meaning: string | undefined;
}

/** The files beside a file in its workspace. */
export interface Neighbors {
  /** Names of the brand files. */
  readonly brands: readonly string[];
  /** Codes of the campaign files. */
  readonly campaigns: readonly string[];
  /** The font families that papers can be set in; any unless given. */
  readonly families?: () => readonly string[];
  /** The forms of codes that a brand file names. */
  readonly codeForms: (brand: string) => readonly CodeForm[];
  /** What a brand file says of the parts of a code; none without a decoder. */
  readonly decoded?: (code: string, brand: string) => readonly DecodedPart[];
  /** The prescribed texts that recalls print; those of this release unless given. */
  readonly statute?: () => Statute;
}

export function strangeBrand(brand: string, { brands }: Pick<Neighbors, 'brands'>): Inconsistency[] {
  if (brands.includes(brand)) return [];
  const what = `no brand "${brand}"; ${whatItHas('brands/', brand, brands)}`;
  return [{ path: ['brand'], what }];
}

/** `key` is the list that names the codes, `by` says what it does: is linked with. */
export function strangeCodes(
  codes: readonly string[],
  key: string,
  by: string,
  { campaigns }: Pick<Neighbors, 'campaigns'>,
): Inconsistency[] {
  return [...codes.entries()]
    .filter(([, code]) => !campaigns.includes(code))
    .map(([index, code]) => ({
      path: [key, index],
      what: `${by} ${code}, which has no file; ${whatItHas('campaigns/', code, campaigns)}`,
    }));
}
