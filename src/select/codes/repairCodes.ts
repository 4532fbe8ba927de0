/** The codes under which work counts in a mailing, as sets that are one integer each. */
import { BoundedMap } from '../../base/boundedMap.js';
import type { Work, WorkRules } from '../../shapes/work.js';
import { campaignBits } from './campaignBits.js';

export interface CompletedBy {
  readonly code: string;
  /** Further codes under which the campaign is done: its interim code, an earlier campaign's. */
  readonly also: readonly string[];
  /** The notices after which work done before no longer counts. */
  readonly again?: readonly CountsAgain[] | undefined;
}

/** Which work counts after a notice that opens a campaign again. */
export interface CountsAgain {
  /** Names it among the codes; no campaign has such a code. */
  readonly key: string;
  /** The code that the notice bears, if it has one of its own: only work under it counts. */
  readonly code: string | undefined;
  /** Otherwise, work from that day on counts; none where it is undefined. */
  readonly since: string | undefined;
}

export interface RepairCodes {
  /** The campaigns, then the codes and outcomes that conditions ask for, each with its bit. */
  readonly bits: ReadonlyMap<string, number>;
  /** Every bit that a row sets at once: the outcome that it names, and what it completes. */
  readonly bitsOf: (work: Work) => readonly number[];
  /** After how many visits work completes its campaign; undefined where it does so at once or never. */
  readonly visitsOf: (work: Work) => number | undefined;
  /** Every bit that completed work under a code sets. */
  readonly codeBits: (code: string, date?: string) => readonly number[];
  /** The codes and outcomes of a set. */
  readonly codesIn: (set: number) => ReadonlySet<string>;
}

/** Every row completes what it is reported under. */
const EVERY_WORK: WorkRules = { completes: () => true, foundBy: () => [] };

/** A mailing has few sets; a strange file must not fill the memory. */
const MOST_REMEMBERED = 1000;

/** @param asked the codes of other campaigns, and the names of outcomes, that lines and conditions ask for */
export function repairCodes(
  campaigns: readonly CompletedBy[],
  asked: readonly string[],
  { completes, foundBy }: WorkRules = EVERY_WORK,
): RepairCodes {
  const own = campaigns.map(({ code }) => code);
  const reopened = campaigns.flatMap(({ again = [] }) => again.map(({ key }) => key));
  const bits = campaignBits([...new Set([...own, ...asked, ...reopened])]);
  const known = new BoundedMap<number, ReadonlySet<string>>(MOST_REMEMBERED);
  const codeBits: RepairCodes['codeBits'] = (code, date) => {
    const done = campaigns.filter((each) => each.code === code || each.also.includes(code));
    const again = done.flatMap((campaign) =>
      (campaign.again ?? []).filter((each) => isCounted(each, code, date)),
    );
    const keys = [code, ...done.map((campaign) => campaign.code), ...again.map(({ key }) => key)];
    return [...new Set(keys)].flatMap((each) => bits.get(each) ?? []);
  };
  return {
    bits,
    codeBits,
    bitsOf: ({ campaign, date, outcome }) => {
      if (outcome === '') return codeBits(campaign, date);
      const found = foundBy(campaign, outcome).flatMap((name) => bits.get(name) ?? []);
      return completes(campaign, outcome) === true ? [...found, ...codeBits(campaign, date)] : found;
    },
    visitsOf: ({ campaign, outcome }) => {
      const answer = outcome === '' || completes(campaign, outcome);
      return typeof answer === 'boolean' ? undefined : answer.visits;
    },
    codesIn: (set) => known.get(set, () => codesOfSet(set, bits)),
  };
}

function isCounted({ code, since }: CountsAgain, done: string, date: string | undefined): boolean {
  if (code !== undefined) return done === code;
  return since !== undefined && date !== undefined && date >= since;
}

function codesOfSet(set: number, bits: ReadonlyMap<string, number>): ReadonlySet<string> {
  return new Set([...bits].filter(([, bit]) => Math.floor(set / bit) % 2 === 1).map(([code]) => code));
}
