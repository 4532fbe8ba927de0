/** Invents an owner whom a mailing may reach, for where no piece is at hand. */
import { lineIds } from '../../campaign/coverage/compileLines.js';
import { lineName } from '../../campaign/coverage/lineName.js';
import { inventedAnswers } from '../../render/letters/inventedAnswers.js';
import type { Invented } from '../../shapes/recordField.js';
import type { TextConditions } from '../../shapes/textConditions.js';
import type { Mailing } from './mailing.js';

export function representative(
  mailing: Mailing,
  phase: number | undefined,
  conditions: TextConditions,
): Invented {
  const { campaigns, languages, phases, notice } = mailing;
  const waits = notice?.kind === 'interim';
  const [first] = campaigns;
  const vehicleLine = (first && lineIds(first)[0]) ?? '';
  const invented = {
    language: languages[0] ?? 'en',
    vehicleLine,
    model: lineName(campaigns, vehicleLine),
    phase: phase ?? (phases.find(({ available }) => !(waits && available)) ?? phases[0])?.number,
    openCampaigns: campaigns.map(({ code }) => code),
  };
  return inventedAnswers(invented, campaigns, conditions);
}
