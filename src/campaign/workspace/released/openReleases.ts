/** Opens the folders that earlier revisions were released with, each once. */
import { join } from 'node:path';
import type { Place } from '../../../base/problems.js';
import type { FileSource } from '../../../shapes/files.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import type { FollowUp } from '../../schema/followUpSchema.js';
import { releasedFolder } from './releasedFolder.js';

/** What is needed of the workspace that a folder is opened as. */
interface Folder {
  campaign(code: string): Campaign;
  linked(campaign: Campaign): readonly Campaign[];
  placeIn(file: Campaign | FollowUp, field: string): Place | undefined;
}

interface Revision {
  readonly code: string;
  readonly file: string;
}

export interface Releases<Opened> {
  /** The revision, read with what was kept; undefined if nothing was. Throws what opening and reading throw. */
  read(revision: Revision): Campaign | undefined;
  /** Where that revision, or a campaign linked with it, was read; undefined for every other campaign. */
  folderOf(campaign: Campaign): Opened | undefined;
  placeIn(file: Campaign | FollowUp, field: string): Place | undefined;
}

export function openReleases<Opened extends Folder>(
  files: FileSource,
  open: (folder: string, revision: Revision) => Opened,
): Releases<Opened> {
  const opened = new Map<string, Opened>();
  const folders = new Map<Campaign, Opened>();
  return {
    read(revision) {
      const folder = releasedFolder(revision.file);
      if (!files.exists(join(folder, 'noticepress.yaml'))) return undefined;
      const kept = opened.get(folder) ?? open(folder, revision);
      opened.set(folder, kept);
      const campaign = kept.campaign(revision.code);
      for (const each of [campaign, ...kept.linked(campaign)]) folders.set(each, kept);
      return campaign;
    },
    folderOf: (campaign) => folders.get(campaign),
    placeIn(file, field) {
      for (const kept of opened.values()) {
        const place = kept.placeIn(file, field);
        if (place !== undefined) return place;
      }
      return undefined;
    },
  };
}
