/** Removes from the file what the retention of the workspace does not keep. */
import { Fault } from '../../base/problems.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';
import type { PurgePlan, Retention } from '../../shapes/documents/purge.js';
import type { Instant } from '../../shapes/mail/message.js';
import type { WorkspaceStore } from '../../store/openWorkspaceStore.js';

export interface PurgeOrder {
  readonly workspace: Workspace;
  readonly store: WorkspaceStore;
  readonly now: Instant;
  /** Without it nothing is removed. */
  readonly doIt: boolean;
}

/**
 * @returns what was removed, or would be
 * @throws Fault RETENTION_MISSING where noticepress.yaml keeps everything; those of the store
 */
export async function purgeFilings({ workspace, store, now, doIt }: PurgeOrder): Promise<PurgePlan> {
  const retention = retentionOf(workspace, now);
  return doIt ? store.write((writer) => writer.purge(retention, now)) : store.purgePlan(retention);
}

function retentionOf({ settings }: Workspace, now: Instant): Retention {
  const { filings, refusals } = settings.retention;
  if (filings === undefined && refusals === undefined)
    throw new Fault('RETENTION_MISSING', 'noticepress.yaml does not say how long filings are kept');
  return { filingsBefore: yearsBefore(now, filings), refusalsBefore: yearsBefore(now, refusals) };
}

/** Instants are compared as text: a February 29 that is none in that year still stands between its neighbors. */
function yearsBefore(now: Instant, years: number | undefined): Instant | undefined {
  if (years === undefined) return undefined;
  return `${String(Number(now.slice(0, 4)) - years).padStart(4, '0')}${now.slice(4)}`;
}
