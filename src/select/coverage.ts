/** Decides whether the campaigns of a mailing cover a vehicle, once for each vehicle description. */
import type { Coverage } from '../shapes/coverage.js';
import type { Vehicle } from '../shapes/records.js';
import { bitsOf, campaignBits } from './campaignBits.js';
import { TupleMap } from './tupleMap.js';

/** As a campaign sees it. */
export type CoverageOf = (vin: string, vehicle: Vehicle) => Coverage;

/** What a vehicle that is not covered would have to tell before anyone can be sure. */
export type MissingFact = (vin: string, vehicle: Vehicle) => string | undefined;

export interface CoverageRules {
  /** Codes of the campaigns of the mailing, in its order: one, or those of a follow-up. */
  readonly campaigns: readonly string[];
  readonly coverageOf: CoverageOf;
  readonly missingFact: MissingFact;
  /** The covered model that an unknown model name resembles; undefined if there is none. */
  readonly nearModel: (model: string) => string | undefined;
  /** The VINs that campaign files name one by one. */
  readonly listed: readonly string[];
  /** Whether more counts than model, year, origin and build date: places, VINs, further columns. */
  readonly countsPlaces: boolean;
}

export interface Covered {
  /** Undefined if no campaign covers the vehicle. */
  readonly line: string | undefined;
  readonly phase: number | undefined;
  /** The set of campaigns that cover it. */
  readonly campaigns: number;
  /** The missing fact of a vehicle that is not covered. */
  readonly missing: ReturnType<MissingFact>;
}

/** Keeps an unusual file from filling memory. */
const MOST_REMEMBERED = 20_000;

/**
 * A model is built on a few hundred days, so any number of vehicles needs only a few thousand decisions. Only a VIN
 * that a campaign lists is decided separately; it may be covered even if its vehicle is unknown. For an unknown
 * vehicle, the campaign names the missing fact. If regions count, few vehicles are the same, so nothing is cached.
 */
export function openCoverage(
  rules: CoverageRules,
): (vin: string, vehicle: Vehicle, known: boolean) => Covered {
  const bits = campaignBits(rules.campaigns);
  const listed = new Set(rules.listed);
  const remembered = new TupleMap<Covered>(MOST_REMEMBERED);
  const ask = (vin: string, vehicle: Vehicle): Covered => {
    const coverage = rules.coverageOf(vin, vehicle);
    if (coverage.kind !== 'covered') return { ...NOT_COVERED, missing: rules.missingFact(vin, vehicle) };
    const { line, phase, codes } = coverage;
    return { line, phase, campaigns: bitsOf(codes ?? rules.campaigns, bits), missing: undefined };
  };
  return (vin, vehicle, known) => {
    if (listed.has(vin)) return ask(vin, vehicle);
    if (!known) return { ...NOT_COVERED, missing: rules.missingFact(vin, vehicle) };
    if (rules.countsPlaces) return ask(vin, vehicle);
    const { model, modelYear, origin, productionDate } = vehicle;
    const description = [model, modelYear, origin, productionDate];
    let answer = remembered.get(description);
    if (answer === undefined) {
      answer = ask('', vehicle);
      remembered.set(description, answer);
    }
    return answer;
  };
}

const NOT_COVERED: Covered = { line: undefined, phase: undefined, campaigns: 0, missing: undefined };
