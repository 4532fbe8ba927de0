/** A campaign comes in; what a vehicle that it does not cover would have to tell to be sure of that goes out. */
import { coverageRules, foldModel, matchesOrigin, matchesYear } from '../campaign/coverageRules.js';
import type { Campaign } from '../campaign/schema.js';
import type { MissingFact } from '../select/coverage.js';

/** Without a production date only the vehicles of the campaign's own models are in doubt. */
export function missingFactOf(campaign: Campaign): MissingFact {
  const rules = coverageRules(campaign).map((rule) => ({ rule, models: rule.models.map(foldModel) }));
  return ({ model, modelYear, origin, productionDate }) => {
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
