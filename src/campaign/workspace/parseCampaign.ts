/** Parses and checks the text of a campaign, brand or follow-up file. */

import { type FollowUpNeighbors, findFollowUpIssues } from '../consistency/findFollowUpIssues.js';
import { findInconsistencies } from '../consistency/findInconsistencies.js';
import { findMissingPictures } from '../consistency/findMissingPictures.js';
import { findStrangeFonts } from '../consistency/findStrangeFonts.js';
import type { Neighbors } from '../consistency/findStrangers.js';
import { type Brand, brandSchema } from '../schema/brandSchema.js';
import { type Campaign, campaignSchema } from '../schema/campaignSchema.js';
import { type FollowUp, followUpSchema } from '../schema/followUpSchema.js';
import { parseFile, type TextFile } from '../yaml/parseFile.js';
import { type BesideFiles, withBeside } from './beside/withBeside.js';
import { withTerms } from './beside/withTerms.js';

/** A campaign that holds together. Throws a Fault CAMPAIGN_INVALID that lists all issues with line and path. */
export function parseCampaign(input: TextFile, neighbors?: Neighbors & BesideFiles): Campaign {
  const file = parseFile(campaignSchema, input, 'CAMPAIGN_INVALID', (found, source) =>
    findInconsistencies(withBeside(found, neighbors), source, neighbors),
  );
  return withTerms(withBeside(file, neighbors));
}

/** A campaign whose file may still contradict itself, without those that divide a population with it. Faults of `parseCampaign`. */
export function parseAlone(input: TextFile, neighbors: BesideFiles): Campaign {
  const { alone: _others, ...files } = neighbors;
  return withBeside(parseFile(campaignSchema, input, 'CAMPAIGN_INVALID'), files);
}

/** What a brand may name in its workspace. */
export interface BrandNeighbors {
  /** By its path from the workspace folder on. */
  readonly hasFile: (path: string) => boolean;
  /** The font families that papers can be set in. */
  readonly families: () => readonly string[];
}

/** A brand. Throws a Fault CAMPAIGN_INVALID that lists all issues with line and path; without neighbors, pictures and fonts are not checked. */
export function parseBrand(input: TextFile, neighbors?: BrandNeighbors): Brand {
  return parseFile(brandSchema, input, 'CAMPAIGN_INVALID', (brand, source) => {
    if (neighbors === undefined) return [];
    const fonts = findStrangeFonts(brand, [], neighbors.families());
    return [
      ...findMissingPictures(brand, source, neighbors.hasFile),
      ...fonts.map(({ path, ...issue }) => ({ place: source.placeOf(path), ...issue })),
    ];
  });
}

/** A follow-up under the name of its file. Throws a Fault CAMPAIGN_INVALID that lists all issues. */
export function parseFollowUp(input: TextFile, name: string, neighbors?: FollowUpNeighbors): FollowUp {
  const parsed = parseFile(followUpSchema, input, 'CAMPAIGN_INVALID', (followUp, source) =>
    findFollowUpIssues({ ...followUp, name }, source, neighbors),
  );
  return { ...parsed, name };
}
