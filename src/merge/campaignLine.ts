/** A campaign as templates read it comes in; its line in a list of campaigns goes out, as text. */
import { CampaignText } from './campaignText.js';
import { plainText } from './renderText.js';
import { ownProperty } from './resolvePath.js';
import type { Session } from './session.js';

/** `Safety Recall BLC: Driver's Side Floor Carpet Cover and Retention Clips`. */
export function campaignLine(campaign: unknown, session: Session): string {
  const words = (key: string): string => {
    const text = ownProperty(campaign, key);
    return text instanceof CampaignText ? plainText(text, session) : '';
  };
  return `${words('program')} ${words('code')}: ${words('title')}`;
}
