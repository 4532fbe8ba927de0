/** The text of a campaign, brand or follow-up file comes in; what it says, checked, goes out. */
import { type Brand, brandSchema } from './brandSchema.js';
import { findFollowUpIssues } from './findFollowUpIssues.js';
import { findInconsistencies } from './findInconsistencies.js';
import { type FollowUp, followUpSchema } from './followUpSchema.js';
import { parseFile, type TextFile } from './parseFile.js';
import { type Campaign, campaignSchema } from './schema.js';

/** A campaign that holds together. Throws a Fault CAMPAIGN_INVALID that lists all issues with line and path. */
export function parseCampaign(input: TextFile): Campaign {
  return parseFile(campaignSchema, input, 'CAMPAIGN_INVALID', findInconsistencies);
}

/** A brand. Throws a Fault CAMPAIGN_INVALID that lists all issues with line and path. */
export function parseBrand(input: TextFile): Brand {
  return parseFile(brandSchema, input, 'CAMPAIGN_INVALID');
}

/** A follow-up under the name of its file. Throws a Fault CAMPAIGN_INVALID that lists all issues. */
export function parseFollowUp(input: TextFile, name: string): FollowUp {
  return { ...parseFile(followUpSchema, input, 'CAMPAIGN_INVALID', findFollowUpIssues), name };
}
