/** Chooses the record files in which a VIN is looked up. */
import { existsSync } from 'node:fs';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { RecordFiles } from './findRecord.js';

export interface NamedFiles {
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
}

/** Only the named files; the workspace's own when none is named. */
export function recordFiles({ settings, resolve }: Workspace, named: NamedFiles): RecordFiles {
  const { data } = settings;
  const headers = headerRules(settings);
  if (named.owners !== undefined || named.vehicles !== undefined) return { ...named, headers };
  const own = (path: string): string | undefined => (existsSync(resolve(path)) ? resolve(path) : undefined);
  return { owners: own(data.owners), vehicles: own(data.vehicles), headers };
}
