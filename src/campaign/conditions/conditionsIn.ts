/** Finds every condition of a campaign file, wherever it stands. */
import type { Path } from '../../base/path.js';
import type { Campaign } from '../schema/campaignSchema.js';
import { isBlocks } from '../schema/values/blocks.js';
import type { Condition } from '../schema/vehicles/condition.js';

export interface PlacedCondition {
  /** The path of its key `when`. */
  readonly path: Path;
  readonly condition: Condition;
}

/** In the order of the file's keys. */
export function conditionsIn({
  beside: _beside,
  agency_line: _line,
  ...file
}: Campaign): readonly PlacedCondition[] {
  return conditionsBelow(file, []);
}

/** Those anywhere below a value, for files that are no campaigns. */
export function conditionsBelow(value: unknown, path: Path): readonly PlacedCondition[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isBlocks(value)) return conditionsBelow(value.blocks, path);
  if (Array.isArray(value)) return value.flatMap((entry, index) => conditionsBelow(entry, [...path, index]));
  return Object.entries(value).flatMap(([key, entry]) => {
    const below = [...path, key];
    const isCondition =
      key === 'when' && typeof entry === 'object' && entry !== null && !Array.isArray(entry);
    return isCondition ? [{ path: below, condition: entry as Condition }] : conditionsBelow(entry, below);
  });
}
