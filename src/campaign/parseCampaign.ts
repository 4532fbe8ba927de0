/** The text of a campaign or brand file comes in, the checked campaign or brand goes out. */
import { type Brand, brandSchema } from './brandSchema.js';
import { findInconsistencies } from './findInconsistencies.js';
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
