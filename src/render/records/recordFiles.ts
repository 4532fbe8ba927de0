/** Chooses the record files in which a VIN is looked up. */
import { isThere } from '../../base/files/isThere.js';
import { vinsOf } from '../../campaign/coverage/vinsOf.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import { headerRules } from '../../campaign/workspace/headerRules.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { RecordFiles } from './findRecord.js';

export interface NamedFiles {
  readonly owners?: string | undefined;
  readonly vehicles?: string | undefined;
}

/** Only the named files, read as the campaigns say; the workspace's own when none is named. */
export function recordFiles(
  { settings, resolve }: Workspace,
  named: NamedFiles,
  campaigns: readonly Campaign[],
): RecordFiles {
  const { data } = settings;
  const { owners, vehicles, ...rest } = headerRules(settings);
  const declared = campaigns.flatMap((campaign) => Object.keys(campaign.vehicles?.attributes ?? {}));
  const attributes = [...new Set(declared)];
  const headers = { ...rest, owners: { ...owners, attributes }, vehicles: { ...vehicles, attributes } };
  const rules = { headers, vins: vinsOf(campaigns) };
  if (named.owners !== undefined || named.vehicles !== undefined) return { ...named, ...rules };
  const own = (path: string): string | undefined => (isThere(resolve(path)) ? resolve(path) : undefined);
  return { owners: own(data.owners), vehicles: own(data.vehicles), ...rules };
}
