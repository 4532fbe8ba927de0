/** Says conditions on places in words, each region by its states. */
import { joinWords } from '../../base/facts/joinWords.js';
import { STATES } from '../../base/facts/states.js';
import type { Language } from '../../shapes/units.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Condition, ConditionValue } from '../schema/vehicles/condition.js';
import { entriesOf, valuesOf } from './compileCondition.js';
import { placesOf } from './vocabularyOf.js';

const PLACES = {
  sold_in: { en: 'sold', es: 'vendido' },
  registered_in: { en: 'registered', es: 'matriculado' },
  ever_registered_in: { en: 'ever registered', es: 'matriculado alguna vez' },
} as const;

export type PlaceField = keyof typeof PLACES;

export const isPlaceField = (name: string): name is PlaceField => Object.hasOwn(PLACES, name);

export interface SamePlaces {
  readonly fields: readonly PlaceField[];
  readonly value: ConditionValue;
}

/** Of conditions that each ask for one relation to the same places: sold there, or registered there. */
export function samePlaces(each: readonly Condition[]): SamePlaces | undefined {
  const asked = each.map(entriesOf);
  const fields = asked.map(([entry]) => entry?.[0] ?? '');
  const values = asked.map(([entry]) => entry?.[1] as ConditionValue);
  const [value] = values;
  const isSame = asked.every(({ length }) => length === 1) && fields.every(isPlaceField);
  if (!isSame || value === undefined || new Set(values.map(String)).size > 1) return undefined;
  return { fields: fields.filter(isPlaceField), value };
}

/** `sold or registered in Ohio`; the places are said once. */
export function placeWords({ fields, value }: SamePlaces, campaign: Campaign, language: Language): string {
  const verbs = fields.map((field) => PLACES[field][language]);
  const states = joinWords(stateNames(valuesOf(value), campaign), 'or', language);
  return `${joinWords(verbs, 'or', language)} ${language === 'es' ? 'en' : 'in'} ${states}`;
}

/** Of states, regions and areas; each state once. */
function stateNames(places: readonly (string | number | boolean)[], campaign: Campaign): readonly string[] {
  const sets = placesOf(campaign);
  const states = places.map(String).flatMap((place) => sets[place] ?? [place]);
  return [...new Set(states)].map((state) => STATES.get(state) ?? state);
}
