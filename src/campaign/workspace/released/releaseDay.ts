/** The day under which the present state of a campaign is kept. */
import { Fault } from '../../../base/problems.js';
import type { IsoDay } from '../../../shapes/units.js';
import type { Campaign } from '../../schema/campaignSchema.js';

/** That of its newest revision or publication. @throws Fault CAMPAIGN_INVALID for a campaign that has no day yet */
export function releaseDay({ code, revisions, published }: Campaign): IsoDay {
  const days = [...revisions.map(({ date }) => date), ...Object.values(published)].sort();
  const newest = days.at(-1);
  if (newest !== undefined) return newest;
  throw new Fault('CAMPAIGN_INVALID', `${code} has no day of publication or revision to be kept under`, {
    place: { file: `${code}.yaml`, field: 'published' },
    hint: 'write the day under published or revisions',
  });
}
