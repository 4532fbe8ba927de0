/** What an answer asks of the desk now, in a word and in a sentence. */

import { joinWords } from '../../base/facts/joinWords.js';
import type { Code } from '../../base/problems.js';
import type { Answer } from './answerOf.js';
import { type LookedUpCampaign, STEPS, type Step } from './lookedUp.js';

const FORBIDS: readonly Code[] = [
  'DISCLOSURE_OPEN_RECALL',
  'DISCLOSURE_NEW',
  'DISCLOSURE_USED',
  'DISCLOSURE_CERTIFIED',
  'DISCLOSURE_DEMONSTRATOR',
  'DISCLOSURE_RENTAL',
];

export function stepOf({ campaign, covered, state, ruling }: Answer): Step {
  if (covered === false || state === 'done') return 'none';
  const reasons = ruling.kind === 'refused' ? ruling.reasons : [];
  if (covered === true && reasons.some(({ code }) => FORBIDS.includes(code))) return 'hold';
  if (covered === null) return 'ask';
  if (state === 'available') return 'book';
  if (campaign.disclosure === undefined) return 'tell';
  return reasons.length === 0 ? 'sign' : 'ask';
}

/** The gravest comes first. */
export function gravest(campaigns: readonly Pick<LookedUpCampaign, 'step'>[]): Step {
  return STEPS.find((step) => campaigns.some((each) => each.step === step)) ?? 'none';
}

/** Plain words about what to do with the vehicle. */
export function sentenceOf(campaigns: readonly LookedUpCampaign[], known: boolean): string {
  const open = campaigns.filter(({ open }) => open);
  const step = gravest(campaigns);
  const named = (wanted: Step) => codes(campaigns.filter((each) => each.step === wanted));
  switch (step) {
    case 'hold':
      return `Do not deliver this vehicle until ${named('hold')} is done.`;
    case 'ask':
      return known
        ? `We know too little of this vehicle to say whether ${named('ask')} is open on it.`
        : 'We have no record of this VIN. State its model, model year, status, and build date from the door label.';
    case 'book':
      return `The remedy of ${named('book')} is available: book it, at best before the vehicle is delivered.${rest(named('sign'))}`;
    case 'sign':
      return `${named('sign')} is open and its remedy is not available yet: have the buyer sign the form, then deliver the vehicle.`;
    case 'tell':
      return `${named('tell')} is open: tell the buyer. There is no form to sign.`;
    case 'none':
      return open.length === 0 ? 'Nothing is open on this vehicle.' : '';
  }
}

const rest = (signed: string): string =>
  signed === '' ? '' : ` The remedy of ${signed} is not available yet: have the buyer sign the form.`;

const codes = (campaigns: readonly LookedUpCampaign[]): string =>
  joinWords(
    campaigns.map(({ code }) => code),
    'and',
    'en',
  );
