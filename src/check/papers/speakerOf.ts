/** Finds the campaign whose section a document prints. */
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { LetterSource } from '../../render/letters/letterSource.js';

/** A linked campaign for a joint document. */
export function speakerOf(section: string, { campaign, linked }: LetterSource): Campaign {
  const has = (each: Campaign): boolean =>
    Object.entries(each).some(([key, value]) => key === section && value !== undefined);
  return [campaign, ...linked].find(has) ?? campaign;
}
