/** Invents an owner whom a mailing may reach, for where no piece is at hand. */
import { lineNames } from '../../campaign/coverage/compileCoverage.js';
import type { Invented } from '../../shapes/recordField.js';
import type { Mailing } from './mailing.js';

export function representative(mailing: Mailing, phase: number | undefined): Invented {
  const { campaigns, languages, phases } = mailing;
  const [first] = campaigns;
  return {
    language: languages[0] ?? 'en',
    vehicleLine: (first && lineNames(first)[0]) ?? '',
    phase: phase ?? phases[0]?.number,
    openCampaigns: campaigns.map(({ code }) => code),
  };
}
