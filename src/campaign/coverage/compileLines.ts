/** Compiles the lines of a campaign into a fast answer to "which of them has this vehicle". */
import { BoundedMap } from '../../base/boundedMap.js';
import { onceFor } from '../../base/onceFor.js';
import type { CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { fold } from '../conditions/fold.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { VehicleLine } from '../schema/vehicles/population.js';
import { type CoverageRule, coverageRules, matchRule, phaseOn } from './coverageRules.js';
import { partsOf } from './parts/partsOf.js';

/** A line that a vehicle belongs to, and the phase that it gives by itself. */
export interface LineFound {
  readonly line: string;
  readonly of: VehicleLine | undefined;
  readonly phase: number | undefined;
}

type LineOf = (
  vin: string,
  vehicle: Vehicle,
  facts: CoverageFacts,
) => LineFound | { readonly missing?: string };

const NO_RULES: readonly CoverageRule[] = [];

/**
 * The first line that fits. Where an earlier one may fit, the later is taken only if it gives the same phase. Rules are
 * looked up by model, so that a call costs the same for a campaign of one line or of fifty.
 */
export const compileLines = onceFor(makeLines);

function makeLines(campaign: Campaign): LineOf {
  const rules = coverageRules(campaign);
  const rulesOf = rulesByModel(rules);
  const listed = listedVins(campaign);
  return (vin, vehicle, facts) => {
    const line = listed.get(vin);
    if (line !== undefined) return line;
    if (vehicle.model === undefined) return rules.length === 0 ? {} : { missing: 'model' };
    return firstLine(rulesOf(vehicle.model), vin, vehicle, facts);
  };
}

function firstLine(rules: readonly CoverageRule[], vin: string, vehicle: Vehicle, facts: CoverageFacts) {
  let doubt: { readonly missing: string; readonly phase: number | undefined } | undefined;
  for (const rule of rules) {
    const match = matchRule(rule, vin, vehicle, facts);
    if (match === 'no') continue;
    const phase = phaseOn(rule, vehicle.productionDate);
    if (match === 'yes' && (doubt === undefined || doubt.phase === phase))
      return { line: rule.line, of: rule.of, phase };
    if (match === 'yes') break;
    doubt ??= { missing: match.missing, phase };
  }
  return doubt === undefined ? {} : { missing: doubt.missing };
}

/** The VINs that lines list one by one, of the campaign and of those that divide a population with it. */
export function coveredVins(campaign: Campaign): readonly string[] {
  return partsOf(campaign).flatMap((part) => [...listedVins(part).keys()]);
}

/** Every id that `Coverage` can give as its line: the values of the facet `vehicle_line`. */
export function lineIds(campaign: Campaign): readonly string[] {
  const listed = [...listedVins(campaign).values()].map(({ line }) => line);
  return [...new Set([...coverageRules(campaign).map((rule) => rule.line), ...listed])];
}

/** With a chart its dates decide, and no list does. */
function listedVins(campaign: Campaign): ReadonlyMap<string, LineFound> {
  const lines = campaign.chart ? [] : (campaign.vehicles?.lines ?? []);
  return new Map(
    lines.flatMap((line) =>
      (line.vins ?? []).map((vin) => [vin, { line: line.id, of: line, phase: line.phase }] as const),
    ),
  );
}

/** A file spells a model in a few ways only: each is folded once. The bound keeps a strange file from filling memory. */
function rulesByModel(rules: readonly CoverageRule[]) {
  const byFolded = new Map<string, CoverageRule[]>();
  for (const rule of rules) {
    for (const model of new Set(rule.models.map(fold))) {
      byFolded.set(model, [...(byFolded.get(model) ?? []), rule]);
    }
  }
  const bySpelling = new BoundedMap<string, readonly CoverageRule[]>(10_000);
  return (model: string): readonly CoverageRule[] =>
    bySpelling.get(model, () => byFolded.get(fold(model)) ?? NO_RULES);
}
