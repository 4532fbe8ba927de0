/** Finds zones without a file, and places that two zones claim by the same relation. */

import { placeClaims } from '../../coverage/placeClaims.js';
import type { Campaign } from '../../schema/campaignSchema.js';
import { type Neighbors, strangeCodes } from '../findStrangers.js';
import { type Inconsistency, repeats } from '../inconsistency.js';

/** Without neighbors, the files of the other zones are not checked. */
export function findZoneIssues(campaign: Campaign, neighbors?: Neighbors): Inconsistency[] {
  const zones = campaign.vehicles?.zones;
  if (typeof zones === 'string') return zonesElsewhere(campaign, zones, neighbors);
  if (zones === undefined) return [];
  const path = ['vehicles', 'zones'];
  return [
    ...repeats(zones.map(({ id }) => id)).map(({ index, value }) => ({
      path: [...path, index, 'id'],
      what: `two zones have the id ${value}; give each its own`,
    })),
    ...(zones.some(({ code }) => code === campaign.code)
      ? []
      : [{ path, what: `no zone has the code ${campaign.code} of this file; give it to one` }]),
    ...overlaps(campaign),
  ];
}

function zonesElsewhere(campaign: Campaign, code: string, neighbors: Neighbors | undefined): Inconsistency[] {
  const path = ['vehicles', 'zones'];
  if (neighbors !== undefined && !neighbors.campaigns.includes(code)) {
    const [issue] = strangeCodes([code], 'zones', `${campaign.code} has the zones of`, neighbors);
    return issue === undefined ? [] : [{ ...issue, path }];
  }
  const { zones } = campaign.beside;
  if (zones === undefined) return neighbors === undefined ? [] : [{ path, what: `${code} lists no zones` }];
  if (zones.zones.some((zone) => zone.code === campaign.code)) return [];
  return [{ path, what: `no zone of ${code} has the code ${campaign.code}` }];
}

/** Zones by different relations may overlap: that is what their order is for. */
function overlaps(campaign: Campaign): Inconsistency[] {
  return placeClaims(campaign).overlaps.map(({ zones: [first, second], relation, places }) => ({
    path: ['vehicles', 'zones', second.index, 'when'],
    what: `${places.join(', ')}: ${relation.replaceAll('_', ' ')} both zone ${first.id} and zone ${second.id}`,
    code: 'ZONES_OVERLAP' as const,
    hint: `take ${places.length === 1 ? 'it' : 'them'} out of one of the two; only zones by different relations (sold here, registered there) may overlap`,
  }));
}
