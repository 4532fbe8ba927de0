/** Says the facets of a record that texts can print: the make of its vehicle, and what a dealer of that make is called. */
import { ownValue } from '../../base/path.js';
import type { Session } from '../slots/session.js';
import { CampaignText } from './campaignText.js';

/** Undefined for a field that texts cannot print, and in a document that has no record. */
export function facetWords(name: string, { record, roots }: Session): unknown {
  if (record === undefined || (name !== 'make' && name !== 'dealer_word')) return undefined;
  const { brand } = roots;
  const make = record.facet(name);
  const known = make === null ? undefined : makeNamed(ownValue(brand, 'makes'), String(make));
  if (name === 'dealer_word') return ownValue(known, 'dealer') ?? ownValue(brand, 'dealer');
  return ownValue(known, 'name') ?? factOf(make) ?? ownValue(brand, 'name');
}

function makeNamed(makes: unknown, name: string): unknown {
  const entries: readonly unknown[] = Array.isArray(makes) ? makes : [];
  return entries.find((entry) => {
    const own = ownValue(entry, 'name');
    return own instanceof CampaignText && CampaignText.source(own, 'en') === name;
  });
}

/** A make that the brand file does not list. */
function factOf(make: unknown): CampaignText | undefined {
  if (typeof make !== 'string') return undefined;
  return new CampaignText({ en: make, es: make }, { file: '', field: '', code: undefined }, true);
}
