/** Finds what a revision changed of the wording that a settlement fixes. */
import { parsePath } from '../../base/path.js';
import { childOf } from '../consistency/findStandingIssues.js';
import type { Campaign } from '../schema/campaignSchema.js';

/** The paths that the earlier revision names as locked and the newer one says differently. */
export function lockedChanges(before: Campaign, after: Campaign): readonly string[] {
  const paths = before.settlement?.locked ?? [];
  return paths.filter((path) => JSON.stringify(at(before, path)) !== JSON.stringify(at(after, path)));
}

function at(file: Campaign, path: string): unknown {
  return parsePath(path)
    .map(String)
    .reduce<unknown>((value, key) => childOf(value, key), file);
}
