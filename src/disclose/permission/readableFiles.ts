/** Reads the campaigns and follow-ups of a workspace, past those that are half written. */
import { Fault } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../campaign/schema/followUpSchema.js';
import type { Workspace } from '../../campaign/workspace/openWorkspace.js';

export interface UnreadFile {
  readonly name: string;
  readonly code: string;
  readonly why: string;
}

export interface ReadableFiles {
  readonly campaigns: readonly Campaign[];
  readonly followUps: readonly FollowUp[];
  readonly unread: readonly UnreadFile[];
}

export function readableFiles(workspace: Workspace): ReadableFiles {
  const unread: UnreadFile[] = [];
  const readable = <File>(names: readonly string[], read: (name: string) => File): readonly File[] =>
    names.flatMap((name) => {
      try {
        return [read(name)];
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        unread.push({ name, code: error.code, why: error.message });
        return [];
      }
    });
  const campaigns = readable(workspace.campaignCodes(), workspace.campaign);
  const followUps = readable(workspace.followUpNames(), workspace.followUp);
  return { campaigns, followUps, unread };
}
