/** A contradiction in a file, and the kinds that every list can have. */
import type { Path } from '../../base/path.js';
import type { Code } from '../../base/problems.js';

/** One thing that contradicts another, by its path. */
export interface Inconsistency {
  readonly path: Path;
  readonly what: string;
  /** A code of its own; CAMPAIGN_INVALID where none is given. */
  readonly code?: Code | undefined;
  /** What to do, where the hint of the code does not say it. */
  readonly hint?: string | undefined;
}

export function yearIssues(years: { from: number; to: number }, path: Path): Inconsistency[] {
  if (years.from <= years.to) return [];
  return [{ path, what: `model years run from ${years.from} to ${years.to}; put the earlier one first` }];
}

/** Entries that stood before in the list. */
export function repeats(values: readonly string[]): { index: number; value: string }[] {
  return [...values.entries()]
    .filter(([index, value]) => values.indexOf(value) < index)
    .map(([index, value]) => ({ index, value }));
}
