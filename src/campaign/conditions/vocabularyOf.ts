/** What the words of a campaign's conditions refer to: its regions, its brand's areas and makes, its models. */
import { STATES } from '../../base/facts/states.js';
import type { PlaceSets } from '../schema/brandCodes.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Vocabulary } from './compileCondition.js';
import { fold } from './fold.js';

/** What the vocabulary takes of a campaign. */
export type Speaker = Pick<Campaign, 'regions' | 'beside' | 'vehicles'>;

export function vocabularyOf(campaign: Speaker, places: PlaceSets = placesOf(campaign)): Vocabulary {
  const models = (campaign.vehicles?.lines ?? []).map((line) => [line.model, ...line.aliases]);
  const makes = campaign.beside.makes.map((make) => [make.name, ...make.aliases]);
  return {
    statesOf: (place) => places[place] ?? (STATES.has(place) ? [place] : undefined),
    namesOf: (field, word) => namesOf(field === 'model' ? models : makes, word),
  };
}

/** Regions of the campaign and areas of its brand; a region hides an area of its name. */
export function placesOf({ regions, beside }: Pick<Campaign, 'regions' | 'beside'>): PlaceSets {
  return { ...beside.areas, ...regions };
}

/** A model takes its aliases along; an alias means itself alone. */
function namesOf(groups: readonly (readonly string[])[], word: string): readonly string[] {
  const folded = fold(word);
  const found = groups.filter(([name = '']) => fold(name) === folded).flat();
  return found.length === 0 ? [word] : found;
}
