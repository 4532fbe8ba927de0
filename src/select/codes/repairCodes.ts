/** The codes under which work counts in a mailing, as sets that are one integer each. */
import { BoundedMap } from '../../base/boundedMap.js';
import { campaignBits } from './campaignBits.js';

export interface CompletedBy {
  readonly code: string;
  /** Further codes under which the campaign is done: its interim code, an earlier campaign's. */
  readonly also: readonly string[];
}

export interface RepairCodes {
  /** The campaigns, then the codes that conditions ask for, each with its bit. */
  readonly bits: ReadonlyMap<string, number>;
  /** Every bit that work under a code sets. */
  readonly bitsOf: (code: string) => readonly number[];
  /** The codes of a set. */
  readonly codesIn: (set: number) => ReadonlySet<string>;
}

/** A mailing has few sets; a strange file must not fill the memory. */
const MOST_REMEMBERED = 1000;

/** @param asked the codes of other campaigns that lines and conditions ask for */
export function repairCodes(campaigns: readonly CompletedBy[], asked: readonly string[]): RepairCodes {
  const own = campaigns.map(({ code }) => code);
  const bits = campaignBits([...new Set([...own, ...asked])]);
  const known = new BoundedMap<number, ReadonlySet<string>>(MOST_REMEMBERED);
  return {
    bits,
    bitsOf: (code) => {
      const done = campaigns.filter(({ also }) => also.includes(code)).map((campaign) => campaign.code);
      return [...new Set([code, ...done])].flatMap((each) => bits.get(each) ?? []);
    },
    codesIn: (set) => known.get(set, () => codesOfSet(set, bits)),
  };
}

function codesOfSet(set: number, bits: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...bits].filter(([, bit]) => Math.floor(set / bit) % 2 === 1).map(([code]) => code));
}
