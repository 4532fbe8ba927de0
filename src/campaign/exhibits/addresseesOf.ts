/** Whom a dealer letter is addressed to, with the places whose dealers get it as names of states. */
import { joinWords } from '../../base/facts/joinWords.js';
import { STATES } from '../../base/facts/states.js';
import { placesOf } from '../conditions/vocabularyOf.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Text } from '../schema/values.js';

export interface Addressee {
  readonly text: Text;
  /** Undefined where dealers everywhere get it. */
  readonly in: Text | undefined;
}

export function addresseesOf(campaign: Campaign): readonly Addressee[] {
  const sets = placesOf(campaign);
  return campaign.addressees.map((addressee) => {
    if (!('in' in addressee)) return { text: addressee, in: undefined };
    const codes = [...new Set(addressee.in.flatMap((place) => sets[place] ?? [place]))];
    const names = codes.map((code) => STATES.get(code) ?? code);
    const places = { en: joinWords(names, 'and', 'en'), es: joinWords(names, 'and', 'es') };
    return { text: addressee.text, in: places };
  });
}
