/** Finds what a campaign file may say and most likely does not mean. */
import { formatPath } from '../../base/path.js';
import { Fault } from '../../base/problems.js';
import { placesNoZoneClaims } from '../coverage/placeClaims.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Workspace } from './openWorkspace.js';

/** To be told, never thrown. The file that lists the zones has their holes. */
export function warningsOf({ placeIn }: Pick<Workspace, 'placeIn'>, campaign: Campaign): readonly Fault[] {
  const { zones } = campaign.vehicles ?? {};
  const holes = zones === undefined || typeof zones === 'string' ? [] : placesNoZoneClaims(campaign);
  if (holes.length === 0) return [];
  const field = formatPath(['vehicles', 'zones']);
  const place = placeIn(campaign, field) ?? { file: `${campaign.code}.yaml`, field };
  const what = `no zone claims ${holes.join(', ')}: ${campaign.code} covers no vehicle of ${holes.length === 1 ? 'it' : 'them'}`;
  return [new Fault('ZONES_HOLE', what, { place })];
}
