/** A campaign comes in; what a vehicle that it does not cover would have to tell to be sure of that goes out. */
import { compileAnywhere } from '../../campaign/coverage/compileCoverage.js';
import {
  coverageRules,
  foldModel,
  matchesOrigin,
  matchesYear,
} from '../../campaign/coverage/coverageRules.js';
import { reach } from '../../campaign/coverage/regions.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { MissingFact } from '../../select/coverage.js';

/** Outside the regions nothing is in doubt; where nobody can tell a place, that is all that a covered vehicle lacks. */
export function missingFactOf(campaign: Campaign): MissingFact {
  const missing = missingAnywhere(campaign);
  if (campaign.regions.length === 0) return missing;
  const coverageOf = compileAnywhere(campaign);
  return (vin, vehicle) => {
    const reached = reach(campaign, vehicle);
    if (reached === 'outside') return undefined;
    return coverageOf(vin, vehicle).kind === 'covered' ? 'sold_in' : missing(vin, vehicle);
  };
}

/** Without a production date only the vehicles of the campaign's own models are in doubt. */
function missingAnywhere(campaign: Campaign): MissingFact {
  const rules = coverageRules(campaign).map((rule) => ({ rule, models: rule.models.map(foldModel) }));
  return (_vin, { model, modelYear, origin, productionDate }) => {
    if (rules.length === 0) return undefined;
    if (model === undefined) return 'model';
    if (productionDate !== undefined) return undefined;
    const folded = foldModel(model);
    const inDoubt = rules.some(
      ({ rule, models }) =>
        models.includes(folded) && matchesYear(rule, modelYear) && matchesOrigin(rule, origin),
    );
    return inDoubt ? 'production_date' : undefined;
  };
}
