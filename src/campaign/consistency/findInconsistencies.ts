/** A campaign of the right types comes in; what in it contradicts itself goes out, with places. */

import type { Campaign } from '../schema/campaignSchema.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';
import { findChartIssues } from './findChartIssues.js';
import { findDocumentIssues } from './findDocumentIssues.js';
import { findEndIssues } from './findEndIssues.js';
import { type Neighbours, strangeBrand, strangeCodes } from './findStrangers.js';
import { findTextIssues } from './findTextIssues.js';
import { findVehicleIssues } from './findVehicleIssues.js';
import { findWorkIssues } from './findWorkIssues.js';
import { type Inconsistency, repeats } from './inconsistency.js';

/** What the types alone cannot say. Without neighbours nothing is said of the files that the campaign names. */
export function findInconsistencies(
  campaign: Campaign,
  source: YamlSource,
  neighbours?: Neighbours,
): readonly YamlIssue[] {
  const found = [
    ...(neighbours === undefined ? [] : strangers(campaign, neighbours)),
    ...namedCampaigns(campaign, 'linked'),
    ...namedCampaigns(campaign, 'prerequisites'),
    ...repeatedRegions(campaign),
    ...findVehicleIssues(campaign),
    ...findChartIssues(campaign),
    ...findEndIssues(campaign),
    ...findWorkIssues(campaign),
    ...findDocumentIssues(campaign),
  ];
  return [
    ...found.map(({ path, what }) => ({ place: source.placeOf(path), what })),
    ...findTextIssues(campaign, source),
  ];
}

function strangers(campaign: Campaign, neighbours: Neighbours): Inconsistency[] {
  const { code, brand, linked, prerequisites } = campaign;
  const others = { ...neighbours, campaigns: [...neighbours.campaigns, code] };
  return [
    ...strangeBrand(brand, neighbours),
    ...strangeCodes(linked, 'linked', `${code} is linked with`, others),
    ...strangeCodes(prerequisites, 'prerequisites', `${code} has the prerequisite`, others),
  ];
}

/** Other campaigns, each named once. */
function namedCampaigns(campaign: Campaign, list: 'linked' | 'prerequisites'): Inconsistency[] {
  const codes = [...campaign[list].entries()];
  const own = codes.filter(([, code]) => code === campaign.code);
  return [
    ...own.map(([index, code]) => ({
      path: [list, index],
      what: `${code} is this campaign itself; name other campaigns`,
    })),
    ...repeats(campaign[list]).map(({ index, value }) => ({
      path: [list, index],
      what: `${value} stands twice in ${list}; keep one`,
    })),
  ];
}

function repeatedRegions({ regions }: Campaign): Inconsistency[] {
  return repeats(regions).map(({ index, value }) => ({
    path: ['regions', index],
    what: `${value} stands twice; keep one`,
  }));
}
