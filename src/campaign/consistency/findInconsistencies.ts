/** Finds everything in a campaign that contradicts itself, with its place. */

import type { Campaign } from '../schema/campaignSchema.js';
import type { YamlIssue, YamlSource } from '../yaml/readYaml.js';
import { findPartIssues } from './division/findPartIssues.js';
import { findZoneIssues } from './division/findZoneIssues.js';
import { findChartIssues } from './findChartIssues.js';
import { findConditionIssues } from './findConditionIssues.js';
import { findDocumentIssues } from './findDocumentIssues.js';
import { findEndIssues } from './findEndIssues.js';
import { findIdentityIssues } from './findIdentityIssues.js';
import { findPhaseIssues } from './findPhaseIssues.js';
import { findRecallIssues } from './findRecallIssues.js';
import { findStandingIssues } from './findStandingIssues.js';
import { findCampaignFonts } from './findStrangeFonts.js';
import type { Neighbors } from './findStrangers.js';
import { findTextIssues } from './findTextIssues.js';
import { findVehicleIssues } from './findVehicleIssues.js';
import { findNoticeIssues } from './notices/findNoticeIssues.js';
import { findShownIssues } from './work/findShownIssues.js';
import { findStockIssues } from './work/findStockIssues.js';
import { findTableIssues } from './work/findTableIssues.js';
import { findWorkIssues } from './work/findWorkIssues.js';

/** Covers what the types alone cannot. Without neighbors, the files that the campaign names are not checked. */
export function findInconsistencies(
  campaign: Campaign,
  source: YamlSource,
  neighbors?: Neighbors,
): readonly YamlIssue[] {
  const found = [
    ...findIdentityIssues(campaign, neighbors),
    ...findVehicleIssues(campaign),
    ...findPhaseIssues(campaign),
    ...findConditionIssues(campaign),
    ...findZoneIssues(campaign, neighbors),
    ...findPartIssues(campaign, neighbors),
    ...findChartIssues(campaign),
    ...findEndIssues(campaign),
    ...findWorkIssues(campaign),
    ...findStockIssues(campaign),
    ...findTableIssues(campaign),
    ...findShownIssues(campaign, neighbors),
    ...findDocumentIssues(campaign),
    ...findStandingIssues(campaign),
    ...findRecallIssues(campaign, neighbors?.statute),
    ...findNoticeIssues(campaign),
    ...findCampaignFonts(campaign, neighbors?.families?.()),
  ];
  return [
    ...found.map(({ path, ...issue }) => ({ place: source.placeOf(path), ...issue })),
    ...findTextIssues(campaign, source),
  ];
}
