/** Compiles a campaign into a fast answer to "does it cover this vehicle, and in which phase". */
import { BoundedMap } from '../../base/boundedMap.js';
import type { Coverage } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { type CoverageRule, coverageRules, foldModel, matches, phaseOn } from './coverageRules.js';
import { reach } from './regions.js';
import type { Campaign } from '../schema/campaignSchema.js';

/**
 * What the campaign says of one vehicle. The VIN counts only where a line lists its VINs, the places of the
 * vehicle only where the campaign is limited to regions.
 */
export type CoverageOf = (vin: string, vehicle: Vehicle) => Coverage;

const NOT_COVERED: Coverage = { kind: 'not_covered' };
const NO_RULES: readonly CoverageRule[] = [];

/**
 * Rules are looked up by model, so that a call costs the same for a campaign of one line or of fifty.
 * An unknown model or production date is not covered, unless a line lists the VIN.
 */
export function compileCoverage(campaign: Campaign): CoverageOf {
  const coverageOf = compileAnywhere(campaign);
  if (campaign.regions.length === 0) return coverageOf;
  return (vin, vehicle) => (reach(campaign, vehicle) === 'inside' ? coverageOf(vin, vehicle) : NOT_COVERED);
}

/** The same wherever the vehicle was sold and its owner lives. */
export function compileAnywhere(campaign: Campaign): CoverageOf {
  const rulesOf = rulesByModel(coverageRules(campaign));
  const listed = listedVins(campaign);
  return (vin, vehicle) => {
    const line = listed.get(vin);
    if (line !== undefined) return line;
    const rule = rulesOf(vehicle.model).find((one) => matches(one, vehicle));
    if (rule === undefined) return NOT_COVERED;
    return { kind: 'covered', line: rule.line, phase: phaseOn(rule, vehicle.productionDate) };
  };
}

/** One vehicle, for a single question; compile once where there are many. */
export function coverageOf(campaign: Campaign, vehicle: Vehicle, vin = ''): Coverage {
  return compileCoverage(campaign)(vin, vehicle);
}

/** The VINs that lines list one by one. */
export function coveredVins(campaign: Campaign): readonly string[] {
  return [...listedVins(campaign).keys()];
}

/** Every name that `Coverage` can give as its line: the values of the facet `vehicle_line`. */
export function lineNames(campaign: Campaign): readonly string[] {
  const listed = [...listedVins(campaign).values()].map((coverage) => coverage.line);
  return [...new Set([...coverageRules(campaign).map((rule) => rule.line), ...listed])];
}

type Covered = Extract<Coverage, { kind: 'covered' }>;

/** With a chart its dates decide, and no list does. */
function listedVins(campaign: Campaign): ReadonlyMap<string, Covered> {
  const lines = campaign.chart ? [] : (campaign.vehicles?.lines ?? []);
  return new Map(
    lines.flatMap((line) =>
      (line.vins ?? []).map((vin) => [vin, { kind: 'covered', line: line.name, phase: line.phase }] as const),
    ),
  );
}

/** A file spells a model in a few ways only: each is folded once. The bound keeps a strange file from filling memory. */
function rulesByModel(rules: readonly CoverageRule[]) {
  const byFolded = new Map<string, CoverageRule[]>();
  for (const rule of rules) {
    for (const model of new Set(rule.models.map(foldModel))) {
      byFolded.set(model, [...(byFolded.get(model) ?? []), rule]);
    }
  }
  const bySpelling = new BoundedMap<string, readonly CoverageRule[]>(10_000);
  return (model: string | undefined): readonly CoverageRule[] => {
    if (model === undefined) return NO_RULES;
    return bySpelling.get(model, () => byFolded.get(foldModel(model)) ?? NO_RULES);
  };
}
