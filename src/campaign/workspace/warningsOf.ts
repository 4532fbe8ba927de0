/** Finds what a campaign file may say and most likely does not mean. */
import { formatPath, type Path } from '../../base/path.js';
import { type Code, Fault } from '../../base/problems.js';
import { placesNoZoneClaims } from '../coverage/placeClaims.js';
import { countsAgain } from '../notices/countsAgain.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Workspace } from './openWorkspace.js';

/** To be told, never thrown. */
export function warningsOf({ placeIn }: Pick<Workspace, 'placeIn'>, campaign: Campaign): readonly Fault[] {
  return [...zoneWarnings(campaign), ...noticeWarnings(campaign)].map(({ code, path, what }) => {
    const field = formatPath(path);
    return new Fault(code, what, {
      place: placeIn(campaign, field) ?? { file: `${campaign.code}.yaml`, field },
    });
  });
}

interface Warning {
  readonly code: Code;
  readonly path: Path;
  readonly what: string;
}

/** The file that lists the zones has their holes. */
function zoneWarnings(campaign: Campaign): readonly Warning[] {
  const { zones } = campaign.vehicles ?? {};
  const holes = zones === undefined || typeof zones === 'string' ? [] : placesNoZoneClaims(campaign);
  if (holes.length === 0) return [];
  const what = `no zone claims ${holes.join(', ')}: ${campaign.code} covers no vehicle of ${holes.length === 1 ? 'it' : 'them'}`;
  return [{ code: 'ZONES_HOLE', path: ['vehicles', 'zones'], what }];
}

/** After such a notice no work would ever count. */
function noticeWarnings(campaign: Campaign): readonly Warning[] {
  return countsAgain(campaign)
    .filter(({ code, since }) => code === undefined && since === undefined)
    .map(({ id }) => ({
      code: 'NOTICE_REOPENS',
      path: ['notices', id],
      what: `the notice ${id} opens ${campaign.code} again and has neither a code of its own nor a mailing: no work on the vehicles that get it would ever count`,
    }));
}
