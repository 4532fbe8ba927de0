/** Decides whether any campaign of a mailing covers a vehicle. */
import { asksMore, compileCoverage, coveredVins } from '../../campaign/coverage/compileCoverage.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageRules } from '../../select/coverage.js';
import type { Coverage } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { missingFactOf } from './missingFact.js';
import { openNearModel } from './nearModel.js';

/**
 * A single campaign decides alone. Of several, one that covers the vehicle is enough; the first one determines its
 * line.
 */
export function coverMailing(
  campaigns: readonly Campaign[],
  namedModels: () => ReadonlySet<string>,
): CoverageRules {
  const missing = campaigns.map(missingFactOf);
  return {
    campaigns: campaigns.map(({ code }) => code),
    coverageOf: together(campaigns),
    missingFact: (vin, vehicle) => missing.map((of) => of(vin, vehicle)).find((fact) => fact !== undefined),
    nearModel: openNearModel(campaigns, namedModels),
    listed: campaigns.flatMap(coveredVins),
    countsPlaces: campaigns.some(asksMore),
  };
}

function together(campaigns: readonly Campaign[]): CoverageRules['coverageOf'] {
  const compiled = campaigns.map((campaign) => ({
    code: campaign.code,
    coverageOf: compileCoverage(campaign),
  }));
  const [only, ...others] = compiled;
  if (only !== undefined && others.length === 0) return only.coverageOf;
  return (vin: string, vehicle: Vehicle): Coverage => {
    const answers = compiled.map(({ code, coverageOf }) => ({ code, coverage: coverageOf(vin, vehicle) }));
    const covering = answers.filter(({ coverage }) => coverage.kind === 'covered');
    const first = covering[0]?.coverage;
    if (first?.kind !== 'covered') return { kind: 'not_covered' };
    return { kind: 'covered', line: first.line, phase: undefined, codes: covering.map(({ code }) => code) };
  };
}
