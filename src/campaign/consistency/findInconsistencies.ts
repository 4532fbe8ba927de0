/** Finds everything in a campaign that contradicts itself, with its place. */

import type { Campaign } from '../schema/campaignSchema.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';
import { findChartIssues } from './findChartIssues.js';
import { findDocumentIssues } from './findDocumentIssues.js';
import { findEndIssues } from './findEndIssues.js';
import { findRecallIssues } from './findRecallIssues.js';
import { type Neighbors, strangeBrand, strangeCodes } from './findStrangers.js';
import { findTextIssues } from './findTextIssues.js';
import { findVehicleIssues } from './findVehicleIssues.js';
import { findWorkIssues } from './findWorkIssues.js';
import { type Inconsistency, repeats } from './inconsistency.js';

/** Covers what the types alone cannot. Without neighbors, the files that the campaign names are not checked. */
export function findInconsistencies(
  campaign: Campaign,
  source: YamlSource,
  neighbors?: Neighbors,
): readonly YamlIssue[] {
  const found = [
    ...(neighbors === undefined ? [] : strangers(campaign, neighbors)),
    ...namedCampaigns(campaign, 'linked'),
    ...namedCampaigns(campaign, 'prerequisites'),
    ...repeatedRegions(campaign),
    ...findVehicleIssues(campaign),
    ...findChartIssues(campaign),
    ...findEndIssues(campaign),
    ...findWorkIssues(campaign),
    ...findDocumentIssues(campaign),
    ...findRecallIssues(campaign),
  ];
  return [
    ...found.map(({ path, ...issue }) => ({ place: source.placeOf(path), ...issue })),
    ...findTextIssues(campaign, source),
  ];
}

function strangers(campaign: Campaign, neighbors: Neighbors): Inconsistency[] {
  const { code, brand, linked, prerequisites } = campaign;
  const others = { ...neighbors, campaigns: [...neighbors.campaigns, code] };
  return [
    ...strangeBrand(brand, neighbors),
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
      what: `${code} is this campaign itself; list other campaigns only`,
    })),
    ...repeats(campaign[list]).map(({ index, value }) => ({
      path: [list, index],
      what: `${value} appears twice in ${list}; keep one`,
    })),
  ];
}

function repeatedRegions({ regions }: Campaign): Inconsistency[] {
  return repeats(regions).map(({ index, value }) => ({
    path: ['regions', index],
    what: `${value} appears twice; keep one`,
  }));
}
