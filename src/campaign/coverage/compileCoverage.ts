/** Compiles a campaign into a fast answer to "does it cover this vehicle, and in which zone and phase". */
import type { Coverage, CoverageFacts, CoverageOf } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { compileLines } from './compileLines.js';
import { coverageRules } from './coverageRules.js';
import { inPopulation } from './inPopulation.js';
import { limitsOf } from './limits.js';
import { amongParts, type Part } from './parts/amongParts.js';
import { partsOf } from './parts/partsOf.js';
import { subjectOf } from './subjectOf.js';
import { withinLimits } from './withinLimits.js';

const NO_FACTS: CoverageFacts = {};

/** Where the campaign has a population file, `facts.population` says what the file has of the VIN. */
export function compileCoverage(campaign: Campaign): CoverageOf {
  if (campaign.beside.parts === undefined) return compileAlone(campaign);
  const parts = partsOf(campaign);
  return amongParts(parts.map(partOf), parts.indexOf(campaign));
}

function partOf(campaign: Campaign): Part {
  const lineOf = compileLines(campaign);
  const isListed = campaign.vehicles?.file !== undefined;
  return {
    code: campaign.code,
    coverageOf: compileAlone(campaign),
    hasLine: (...asked) => !isListed && 'line' in lineOf(...asked),
  };
}

/** As its file says it alone, whatever campaigns divide a population with it. */
export function compileAlone(campaign: Campaign): CoverageOf {
  const byRules = compileRules(campaign);
  const file = campaign.vehicles?.file;
  if (file === undefined) return byRules;
  const limits = limitsOf(campaign);
  return (vin, vehicle, facts = NO_FACTS) => inPopulation(campaign, limits, { vin, vehicle, facts }, byRules);
}

/** By lines, conditions, zones and phases alone. */
function compileRules(campaign: Campaign): CoverageOf {
  const lineOf = compileLines(campaign);
  const limits = limitsOf(campaign);
  const isLimited = limits.all !== undefined || limits.zones.length > 0 || limits.phases.length > 0;
  return (vin, vehicle, facts = NO_FACTS) => {
    const found = lineOf(vin, vehicle, facts);
    if (!('line' in found)) {
      const isOutside = limits.all?.ask(subjectOf(vehicle, facts)) === false;
      return { kind: 'not_covered', missing: isOutside ? undefined : found.missing };
    }
    if (!isLimited) return { kind: 'covered', line: found.line, phase: found.phase };
    return withinLimits(
      found,
      { ...subjectOf(vehicle, facts, found.of), line: found.line },
      limits,
      campaign,
    );
  };
}

/** One vehicle, for a single question; compile once where there are many. */
export function coverageOf(
  campaign: Campaign,
  vehicle: Vehicle,
  vin = '',
  facts: CoverageFacts = NO_FACTS,
): Coverage {
  return compileCoverage(campaign)(vin, vehicle, facts);
}

/** Whether the answer depends on more than make, model, model year, origin and build date. */
export function asksMore(campaign: Campaign): boolean {
  return partsOf(campaign).some(asksMoreAlone);
}

function asksMoreAlone(campaign: Campaign): boolean {
  const { all, zones, phases } = limitsOf(campaign);
  const isDivided = all !== undefined || zones.length > 0 || phases.length > 0;
  if (isDivided || campaign.vehicles?.file !== undefined) return true;
  return coverageRules(campaign).some(({ criteria }) => criteria.some(({ column }) => column !== 'make'));
}
