/** What a campaign or follow-up file says of its own standing, for those who work with it. */
import { Fault } from '../../base/problems.js';
import type { IsoDay } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { FollowUp } from '../schema/followUpSchema.js';

export interface Standing {
  /** Code of the campaign, or name of the follow-up. */
  readonly name: string;
  readonly open: readonly string[];
  readonly assumed: readonly { readonly path: string; readonly why: string }[];
}

/** Of each file in turn; a file that was reconstructed as a whole is assumed as a whole. */
export function standingOf(files: readonly (Campaign | FollowUp)[]): readonly Standing[] {
  return files.map((file) => ({
    name: 'code' in file ? file.code : file.name,
    open: file.open_points.map(({ what }) => what),
    assumed: [...reconstructed(file), ...file.assumed],
  }));
}

function reconstructed(file: Campaign | FollowUp): Standing['assumed'] {
  const why = 'reconstructed' in file ? file.reconstructed : undefined;
  return why === undefined ? [] : [{ path: 'reconstructed', why }];
}

/** @throws Fault CAMPAIGN_CLOSED for what starts after the last day of a campaign */
export function requireStillOpen(
  campaigns: readonly Pick<Campaign, 'code' | 'closed'>[],
  what: string,
  starts: IsoDay | undefined,
): void {
  for (const { code, closed } of campaigns) {
    if (closed === undefined || starts === undefined || starts <= closed.date) continue;
    throw new Fault(
      'CAMPAIGN_CLOSED',
      `${code} is ${closed.as} since ${closed.date} (${closed.reason}), and ${what} would start on ${starts}`,
      { place: { file: `${code}.yaml`, field: 'closed' } },
    );
  }
}
