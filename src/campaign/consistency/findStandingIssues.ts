/** Finds paths of `assumed` and `settlement` that the file does not have. */
import { isWrittenPath, ownValue, type Path, parsePath } from '../../base/path.js';
import { suggestion } from '../../base/text/nearest.js';
import type { Inconsistency } from './inconsistency.js';

interface Standing {
  readonly assumed: readonly { readonly path: string }[];
  readonly settlement?: { readonly locked: readonly string[] } | undefined;
}

/** `file` is what holds them: a campaign or a follow-up. */
export function findStandingIssues(file: Standing): Inconsistency[] {
  const named = [
    ...file.assumed.map(({ path }, index) => ({ written: path, at: ['assumed', index, 'path'] })),
    ...(file.settlement?.locked ?? []).map((written, index) => ({
      written,
      at: ['settlement', 'locked', index],
    })),
  ];
  return named.flatMap(({ written, at }) => unknownPath(written, at, file));
}

function unknownPath(written: string, path: Path, file: unknown): Inconsistency[] {
  if (!isWrittenPath(written))
    return [{ path, what: `"${written}" is not a path; write one such as recall.report` }];
  let here = file;
  for (const key of parsePath(written).map(String)) {
    const next = childOf(here, key);
    if (next === undefined)
      return [{ path, what: `this file has nothing at "${written}"; ${suggestion(key, keysOf(here))}` }];
    here = next;
  }
  return [];
}

/** An entry of a list by its number, or by its id. */
export function childOf(value: unknown, key: string): unknown {
  if (!Array.isArray(value)) return ownValue(value, key);
  return ownValue(value, key) ?? value.find((entry) => ownValue(entry, 'id') === key);
}

function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (entry === undefined ? [] : [key]));
}
