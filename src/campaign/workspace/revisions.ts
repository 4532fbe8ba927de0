/**
 * Finds the earlier revisions beside a campaign. Each is a whole file, as it was sent: one that relied on the newest
 * file would change with it.
 */
import { basename, join } from 'node:path';
import { Fault } from '../../base/problems.js';
import { listed } from '../../base/text/nearest.js';
import type { FileSource } from '../../shapes/files.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';

const REVISION_FILE = /^(.+)@(\d{4}-\d{2}-\d{2})\.yaml$/;

export interface Revisions {
  /** Days of the earlier revisions of a campaign in the folder, newest first. */
  dates(code: string): readonly IsoDay[];
  /** The campaign as it was on that day. Throws REVISION_UNKNOWN, and what reading a campaign file throws. */
  on(code: string, date: IsoDay): Campaign;
  /** The revision before the newest change of this campaign; undefined when there is none. */
  before(campaign: Campaign): Campaign | undefined;
}

/** `readCampaign` reads a campaign file by its path, with what was kept beside it. */
export function openRevisions(
  folder: string,
  files: FileSource,
  readCampaign: (path: string, code: string) => Campaign,
): Revisions {
  const dates = (code: string): readonly IsoDay[] =>
    files
      .list(folder)
      .flatMap((name) => {
        const [, of, date] = REVISION_FILE.exec(name) ?? [];
        return of === code && date !== undefined ? [date] : [];
      })
      .sort()
      .reverse();

  const on = (code: string, date: IsoDay): Campaign => {
    if (!dates(code).includes(date)) throw unknownRevision(code, date, dates(code));
    const path = join(folder, `${code}@${date}.yaml`);
    return ownRevision(readCampaign(path, code), path, code, date);
  };

  return {
    dates,
    on,
    before(campaign) {
      const [newest] = campaign.revisions;
      const date = dates(campaign.code).find((each) => newest === undefined || each < newest.date);
      return date === undefined ? undefined : on(campaign.code, date);
    },
  };
}

function ownRevision(campaign: Campaign, file: string, code: string, date: IsoDay): Campaign {
  const refuse = (what: string, field: string) =>
    new Fault('CAMPAIGN_INVALID', what, { place: { file, field } });
  if (campaign.code !== code) {
    const what = `${basename(file)} holds the campaign ${campaign.code}; name the file after its code`;
    throw refuse(what, 'code');
  }
  const later = campaign.revisions.find((revision) => revision.date > date);
  if (later === undefined) return campaign;
  throw refuse(
    `${basename(file)} is the state of ${date}, but lists a revision of ${later.date}`,
    'revisions',
  );
}

function unknownRevision(code: string, date: IsoDay, known: readonly IsoDay[]): Fault {
  const what = `${code} has no revision of ${date}; its earlier revisions are ${listed(known)}`;
  return new Fault('REVISION_UNKNOWN', what);
}
