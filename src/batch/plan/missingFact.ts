/** Names the column that would decide whether a campaign covers a vehicle. */
import { compileCoverage } from '../../campaign/coverage/compileCoverage.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { MissingFact } from '../../select/coverage.js';

export function missingFactOf(campaign: Campaign): MissingFact {
  const coverageOf = compileCoverage(campaign);
  return (vin, vehicle) => {
    const coverage = coverageOf(vin, vehicle);
    return coverage.kind === 'not_covered' ? coverage.missing : undefined;
  };
}
