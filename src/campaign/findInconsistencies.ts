/** A campaign of the right types comes in; what in it contradicts itself goes out, with places. */
import { findChartIssues } from './findChartIssues.js';
import { findDocumentIssues } from './findDocumentIssues.js';
import { findTextIssues } from './findTextIssues.js';
import { findVehicleIssues } from './findVehicleIssues.js';
import { findWorkIssues } from './findWorkIssues.js';
import { type Inconsistency, repeats } from './inconsistency.js';
import type { Campaign } from './schema.js';
import type { YamlIssue, YamlSource } from './source.js';

/** What the types alone cannot say. */
export function findInconsistencies(campaign: Campaign, source: YamlSource): readonly YamlIssue[] {
  const found = [
    ...linkedCodes(campaign),
    ...repeatedRegions(campaign),
    ...findVehicleIssues(campaign),
    ...findChartIssues(campaign),
    ...findWorkIssues(campaign),
    ...findDocumentIssues(campaign),
  ];
  return [
    ...found.map(({ path, what }) => ({ place: source.placeOf(path), what })),
    ...findTextIssues(campaign, source),
  ];
}

function linkedCodes(campaign: Campaign): Inconsistency[] {
  const codes = [...campaign.linked.entries()];
  const own = codes.filter(([, code]) => code === campaign.code);
  return [
    ...own.map(([index, code]) => ({
      path: ['linked', index],
      what: `${code} is this campaign itself; name other campaigns`,
    })),
    ...repeats(campaign.linked).map(({ index, value }) => ({
      path: ['linked', index],
      what: `${value} is linked twice; keep one`,
    })),
  ];
}

function repeatedRegions({ regions }: Campaign): Inconsistency[] {
  return repeats(regions).map(({ index, value }) => ({
    path: ['regions', index],
    what: `${value} stands twice; keep one`,
  }));
}
