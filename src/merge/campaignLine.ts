/** Writes the line for a campaign in a list of campaigns, as text. */

import { ownValue } from '../base/path.js';
import type { Session } from './slots/session.js';
import { CampaignText } from './text/campaignText.js';
import { plainText } from './text/renderText.js';

/** `Safety Recall BLC: Driver's Side Floor Carpet Cover and Retention Clips`. */
export function campaignLine(campaign: unknown, session: Session): string {
  const words = (key: string): string => {
    const text = ownValue(campaign, key);
    return text instanceof CampaignText ? plainText(text, session) : '';
  };
  return `${words('program')} ${words('code')}: ${words('title')}`;
}
