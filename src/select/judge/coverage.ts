/** Decides whether the campaigns of a mailing cover a vehicle, once for each vehicle description. */

import { TupleMap } from '../../base/tupleMap.js';
import type { Coverage, CoverageFacts, CoverageOf, Division } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { bitsOf, campaignBits } from '../codes/campaignBits.js';

export interface CoverageRules {
  /** Codes of the campaigns of the mailing, in its order: one, or those of a follow-up. */
  readonly campaigns: readonly string[];
  readonly coverageOf: CoverageOf;
  /** The covered model that an unknown model name resembles; undefined if there is none. */
  readonly nearModel: (model: string) => string | undefined;
  /** The VINs that campaign files name one by one. */
  readonly listed: readonly string[];
  /** Whether more counts than make, model, year, origin and build date: places, VINs, further columns. */
  readonly asksMore: boolean;
}

export interface Covered {
  /** Undefined if no campaign covers the vehicle. */
  readonly line: string | undefined;
  readonly phase: number | undefined;
  readonly zone?: string | undefined;
  /** How zones divide it; undefined without zones, and for a vehicle outside the population. */
  readonly division?: Division | undefined;
  /** Id of the notice that the population file gives it. */
  readonly notice?: string | undefined;
  /** The code that the vehicle has, where it belongs to another zone of the event. */
  readonly otherCode?: string | undefined;
  /** The set of campaigns that cover it. */
  readonly campaigns: number;
  /** The column that would decide about a vehicle that is not covered. */
  readonly missing: string | undefined;
  /** Whether population file and lines say different things. */
  readonly differs?: boolean | undefined;
}

/** Keeps an unusual file from filling memory. */
const MOST_REMEMBERED = 20_000;

/**
 * A model is built on a few hundred days, so any number of vehicles needs only a few thousand decisions. Only a VIN
 * that a campaign lists is decided separately; it may be covered even if its vehicle is unknown. For an unknown
 * vehicle, the campaign names the missing fact. If more counts, few vehicles are the same, so nothing is cached.
 */
export function openCoverage(
  rules: CoverageRules,
): (vin: string, vehicle: Vehicle, known: boolean, facts: CoverageFacts) => Covered {
  const bits = campaignBits(rules.campaigns);
  const listed = new Set(rules.listed);
  const remembered = new TupleMap<Covered>(MOST_REMEMBERED);
  const ask = (vin: string, vehicle: Vehicle, facts?: CoverageFacts): Covered =>
    coveredBy(rules.coverageOf(vin, vehicle, facts), rules.campaigns, bits);
  return (vin, vehicle, known, facts) => {
    if (rules.asksMore || listed.has(vin)) return ask(vin, vehicle, facts);
    if (!known) return { ...NOT_COVERED, missing: ask('', vehicle).missing };
    const { make, model, modelYear, origin, productionDate } = vehicle;
    const description = [make, model, modelYear, origin, productionDate];
    let answer = remembered.get(description);
    if (answer === undefined) {
      answer = ask('', vehicle);
      remembered.set(description, answer);
    }
    return answer;
  };
}

const NOT_COVERED: Covered = { line: undefined, phase: undefined, campaigns: 0, missing: undefined };

function coveredBy(
  coverage: Coverage,
  campaigns: readonly string[],
  bits: ReadonlyMap<string, number>,
): Covered {
  if (coverage.kind === 'other_code') {
    const { code: otherCode, zone, division } = coverage;
    return { ...NOT_COVERED, otherCode, zone, division };
  }
  if (coverage.kind === 'not_covered') {
    const { missing, differs, division } = coverage;
    return { ...NOT_COVERED, missing, differs, division };
  }
  const { line, phase, zone, division, notice, differs, codes } = coverage;
  return {
    division,
    line,
    phase,
    zone,
    notice,
    differs,
    missing: undefined,
    campaigns: bitsOf(codes ?? campaigns, bits),
  };
}
