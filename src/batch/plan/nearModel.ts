/** Finds the covered model of which an unknown model name is a misspelling. */
import { changesBetween } from '../../base/text/changesBetween.js';
import { fold } from '../../campaign/conditions/fold.js';
import { coverageRules } from '../../campaign/coverage/coverageRules.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { CoverageRules } from '../../select/judge/coverage.js';

/** Longer names may have two wrong letters. */
const SHORT = 6;

/** A file spells a model in only a few ways. The limit keeps an unusual file from filling memory. */
const MOST_REMEMBERED = 10_000;

/** @param named returns the folded names of all models in the workspace; called for the first lookup */
export function openNearModel(
  campaigns: readonly Campaign[],
  named: () => ReadonlySet<string>,
): CoverageRules['nearModel'] {
  const covered = [...new Set(campaigns.flatMap(modelsOf))];
  const remembered = new Map<string, string | undefined>();
  return (model) => {
    if (remembered.has(model)) return remembered.get(model);
    const near = nearestOf(model, covered);
    const found = near !== undefined && named().has(fold(model)) ? undefined : near;
    if (remembered.size < MOST_REMEMBERED) remembered.set(model, found);
    return found;
  };
}

/** The model names in a campaign's rules. */
export function modelsOf(campaign: Campaign): readonly string[] {
  return coverageRules(campaign).flatMap(({ models }) => models);
}

/** Undefined for a name that is itself covered. */
function nearestOf(model: string, covered: readonly string[]): string | undefined {
  const one = fold(model);
  const ranked = covered
    .map((name) => ({ name, changes: changesBetween(one, fold(name)) }))
    .filter(({ name, changes }) => changes <= (name.length > SHORT ? 2 : 1))
    .sort((a, b) => a.changes - b.changes);
  return ranked[0]?.changes === 0 ? undefined : ranked[0]?.name;
}
