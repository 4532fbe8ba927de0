/** Decides whether any campaign of a mailing covers a vehicle. */
import { asksMore, compileCoverage } from '../../campaign/coverage/compileCoverage.js';
import { coveredVins } from '../../campaign/coverage/compileLines.js';
import { recipientsOf } from '../../campaign/notices/recipientsOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageRules } from '../../select/judge/coverage.js';
import type { Coverage, CoverageFacts } from '../../shapes/coverage.js';
import type { Vehicle } from '../../shapes/records.js';
import { openNearModel } from './nearModel.js';

/**
 * A single campaign decides alone. Of several, one that covers the vehicle is enough; the first one determines its
 * line.
 */
export function coverMailing(
  campaigns: readonly Campaign[],
  namedModels: () => ReadonlySet<string>,
): CoverageRules {
  return {
    campaigns: campaigns.map(({ code }) => code),
    coverageOf: together(campaigns),
    nearModel: openNearModel(campaigns, namedModels),
    listed: campaigns.flatMap(coveredVins),
    asksMore: campaigns.some((campaign) => asksMore(campaign) || asksRecipients(campaign)),
  };
}

/** Whether it depends on more than the vehicle whether a notice is for it. */
function asksRecipients(campaign: Campaign): boolean {
  return recipientsOf(campaign).when !== undefined;
}

function together(campaigns: readonly Campaign[]): CoverageRules['coverageOf'] {
  const compiled = campaigns.map((campaign) => ({
    code: campaign.code,
    coverageOf: compileCoverage(campaign),
  }));
  const [only, ...others] = compiled;
  if (only !== undefined && others.length === 0) return only.coverageOf;
  return (vin: string, vehicle: Vehicle, facts?: CoverageFacts): Coverage => {
    const answers = compiled.map(({ code, coverageOf }) => ({
      code,
      coverage: coverageOf(vin, vehicle, facts),
    }));
    const covering = answers.filter(({ coverage }) => coverage.kind === 'covered');
    const first = covering[0]?.coverage;
    if (first?.kind !== 'covered') return { kind: 'not_covered', missing: missingIn(answers) };
    return { kind: 'covered', line: first.line, phase: undefined, codes: covering.map(({ code }) => code) };
  };
}

function missingIn(answers: readonly { readonly coverage: Coverage }[]): string | undefined {
  const missing = answers.flatMap(({ coverage }) =>
    coverage.kind === 'not_covered' ? [coverage.missing] : [],
  );
  return missing.find((column) => column !== undefined);
}
