/** A workspace and a campaign come in; what a batch of it works with goes out. */
import type { Workspace } from '../campaign/openWorkspace.js';
import { letterSource } from '../render/letterSource.js';
import { SOURCES, type SourceRole } from '../select/sources.js';
import type { FontBook } from '../shapes/fontBook.js';
import type { BatchContext, Progress } from './batchRequest.js';

export interface BatchSetting {
  readonly workspace: Workspace;
  /** Code of a campaign in the workspace, or path of a campaign file. */
  readonly campaign: string;
  readonly fonts: FontBook;
  readonly version: string;
  readonly progress?: Progress | undefined;
  readonly stop?: AbortSignal | undefined;
}

/** @throws Fault CAMPAIGN_UNKNOWN, CAMPAIGN_INVALID or FILE_UNREADABLE */
export function batchContext({ workspace, fonts, version, ...setting }: BatchSetting): BatchContext {
  const campaign = workspace.campaign(setting.campaign);
  const { settings } = workspace;
  const roles = Object.keys(SOURCES) as SourceRole[];
  return {
    ...letterSource(workspace, campaign, fonts),
    data: Object.fromEntries(roles.map((role) => [role, workspace.resolve(settings.data[role])])),
    columns: settings.columns,
    version,
    progress: setting.progress ?? (() => undefined),
    stop: setting.stop,
  };
}
