/** Finds paths of `assumed` and `settlement` that the file does not have, and of open points that it has. */
import { isWrittenPath, ownValue, type Path, parsePath } from '../../base/path.js';
import { suggestion } from '../../base/text/nearest.js';
import type { OpenPoint } from '../schema/status.js';
import { OPEN_PATHS } from '../statutory/lawFacts.js';
import type { Inconsistency } from './inconsistency.js';

interface Standing {
  readonly open_points: readonly OpenPoint[];
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
  return [...named.flatMap(({ written, at }) => unknownPath(written, at, file)), ...openIssues(file)];
}

function openIssues(file: Standing): Inconsistency[] {
  return file.open_points.flatMap(({ paths }, point) =>
    paths.flatMap((written, index) => {
      const path = ['open_points', point, 'paths', index];
      if (!OPEN_PATHS.includes(written))
        return [
          {
            path,
            what: `"${written}" is no fact that the law asks for; ${suggestion(written, OPEN_PATHS)}`,
            hint: 'say anything else that is open in words, without paths',
          },
        ];
      const given = written.split('.').reduce<unknown>(childOf, file);
      return given === undefined
        ? []
        : [{ path, what: `${written} is given; take it out of "open_points", or take the fact out` }];
    }),
  );
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
