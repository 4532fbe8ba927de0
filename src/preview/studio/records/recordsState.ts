/** Tells whether the record files are as they were. */
import { statSync } from 'node:fs';
import type { Workspace } from '../../../campaign/workspace/openWorkspace.js';

/** Paths of what a record is read from. */
export function recordPaths(
  { settings, resolve }: Pick<Workspace, 'settings' | 'resolve'>,
  owners: string | undefined,
): readonly string[] {
  const { owners: own, vehicles, remedied } = settings.data;
  return owners === undefined ? [own, vehicles, remedied].map(resolve) : [owners];
}

/** Another text once one of them changed. */
export function recordsState(paths: readonly string[]): string {
  return paths
    .map((path) => {
      const { mtimeMs, size, ino } = statSync(path, { throwIfNoEntry: false }) ?? {
        mtimeMs: 0,
        size: 0,
        ino: 0,
      };
      return [mtimeMs, size, ino].join(' ');
    })
    .join('\n');
}
