/** Compiles a campaign into a fast answer to "does it cover this vehicle, and in which zone and phase". */
import { BoundedMap } from '../../base/boundedMap.js';
import type { Coverage } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { fold } from '../conditions/fold.js';
import type { Subject } from '../conditions/subject.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { VehicleLine } from '../schema/vehicles/population.js';
import { type CoverageRule, coverageRules, matchRule, phaseOn } from './coverageRules.js';
import { firstThatFits, type Limits, limitsOf } from './limits.js';
import { subjectOf } from './subjectOf.js';

/**
 * What the campaign says of one vehicle. The VIN counts only where a line lists VINs or ranges of them. `facts` are
 * what is known besides: whether the owner is a lessor, under which campaigns work is done.
 */
export type CoverageOf = (vin: string, vehicle: Vehicle, facts?: Subject) => Coverage;

const NO_RULES: readonly CoverageRule[] = [];
const NO_FACTS: Subject = {};

/** A line that a vehicle belongs to, and the phase that it gives by itself. */
export interface LineFound {
  readonly line: string;
  readonly of: VehicleLine | undefined;
  readonly phase: number | undefined;
}

/** Rules are looked up by model, so that a call costs the same for a campaign of one line or of fifty. */
export function compileCoverage(campaign: Campaign): CoverageOf {
  const lineOf = compileLines(campaign);
  const limits = limitsOf(campaign);
  const isLimited = limits.all !== undefined || limits.zones.length > 0 || limits.phases.length > 0;
  return (vin, vehicle, facts = NO_FACTS) => {
    const found = lineOf(vin, vehicle, facts);
    if (!('line' in found)) {
      const isOutside = limits.all?.ask({ ...subjectOf(vehicle), ...facts }) === false;
      return { kind: 'not_covered', missing: isOutside ? undefined : found.missing };
    }
    if (!isLimited) return { kind: 'covered', line: found.line, phase: found.phase };
    return withinLimits(
      found,
      { ...subjectOf(vehicle, found.of), ...facts, line: found.line },
      limits,
      campaign,
    );
  };
}

/** In this order: the condition of all lines, then the zone, then the phase. */
function withinLimits(found: LineFound, subject: Subject, limits: Limits, { code }: Campaign): Coverage {
  const inside = limits.all === undefined || limits.all.ask(subject);
  if (inside !== true)
    return { kind: 'not_covered', missing: inside === false ? undefined : limits.all?.unknownIn(subject) };
  const zone = firstThatFits(limits.zones, subject);
  if ('missing' in zone) return { kind: 'not_covered', missing: zone.missing };
  if (limits.zones.length > 0 && zone.key === undefined) return { kind: 'not_covered' };
  if (zone.key !== undefined && zone.key.code !== code)
    return { kind: 'other_code', code: zone.key.code, zone: zone.key.id };
  const zoned = { ...subject, zone: zone.key?.id, code };
  const phase = found.phase === undefined ? firstThatFits(limits.phases, zoned) : { key: found.phase };
  if ('missing' in phase) return { kind: 'not_covered', missing: phase.missing };
  return { kind: 'covered', line: found.line, phase: phase.key, zone: zone.key?.id };
}

type LineOf = (vin: string, vehicle: Vehicle, facts: Subject) => LineFound | { readonly missing?: string };

/** The first line that fits. Where an earlier one may fit, the later is taken only if it gives the same phase. */
export function compileLines(campaign: Campaign): LineOf {
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

function firstLine(rules: readonly CoverageRule[], vin: string, vehicle: Vehicle, facts: Subject) {
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

/** One vehicle, for a single question; compile once where there are many. */
export function coverageOf(campaign: Campaign, vehicle: Vehicle, vin = ''): Coverage {
  return compileCoverage(campaign)(vin, vehicle);
}

/** Whether the answer depends on more than model, model year, origin and build date. */
export function asksMore(campaign: Campaign): boolean {
  const { all, zones, phases } = limitsOf(campaign);
  const isDivided = all !== undefined || zones.length > 0 || phases.length > 0;
  return isDivided || coverageRules(campaign).some(({ criteria }) => criteria.length > 0);
}

/** The VINs that lines list one by one. */
export function coveredVins(campaign: Campaign): readonly string[] {
  return [...listedVins(campaign).keys()];
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
