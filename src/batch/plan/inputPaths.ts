/** Chooses the record files that a batch reads. */

import { resolve } from 'node:path';
import { isThere } from '../../base/files/isThere.js';
import { Fault } from '../../base/problems.js';
import { SOURCE_ROLES, type SourceRole } from '../../select/scratch/sources.js';
import type { InputPaths } from './batchRequest.js';

/**
 * Only the named files; if none is named, the workspace's own.
 * @throws Fault USAGE without an owners file among those named, FILE_UNREADABLE without one in the workspace
 */
export function inputPaths(named: InputPaths, data: InputPaths): InputPaths {
  const given = SOURCE_ROLES.filter((role) => named[role] !== undefined);
  if (given.length === 0) return dataPaths(data);
  if (named.owners !== undefined) return pathsOf(named, given);
  throw new Fault('USAGE', `--${given[0]} is given without --owners`, {
    hint: 'also pass the owners file; the files of the workspace are only used if no file is given',
  });
}

function dataPaths(data: InputPaths): InputPaths {
  const there = SOURCE_ROLES.filter((role) => data[role] !== undefined && isThere(data[role]));
  if (there.includes('owners')) return pathsOf(data, there);
  throw new Fault('FILE_UNREADABLE', 'the workspace has no owners file', {
    place: data.owners === undefined ? undefined : { file: data.owners },
    hint: 'pass one with --owners, or put it there',
  });
}

function pathsOf(paths: InputPaths, roles: readonly SourceRole[]): InputPaths {
  return Object.fromEntries(roles.map((role) => [role, resolve(paths[role] ?? '')]));
}
