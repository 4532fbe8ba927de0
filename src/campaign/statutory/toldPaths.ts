/** Finds which facts of a campaign the sections of a letter print by themselves. */
import { ownValue } from '../../base/path.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Section } from '../schema/sections/section.js';

/**
 * Paths below `campaign` that the text of a section names, also by way of a text that it names, or that it shows; each
 * with the paths that lead to it, so that `repairs.0.time` counts as `repairs`.
 */
export function toldPaths(
  campaign: Campaign,
  { body, after, heading, show }: Partial<Section>,
): ReadonlySet<string> {
  const told = new Set<string>(show === 'owner_actions' ? [show] : []);
  const texts = [heading, body, after].flatMap((text) => (text === undefined ? [] : [text.en]));
  for (const text of texts) collect(text, campaign, told);
  return told;
}

function collect(text: string, campaign: Campaign, told: Set<string>): void {
  for (const [, path = ''] of text.matchAll(/\{\{\s*campaign\.([\w.]+)\s*\}\}/g)) {
    if (told.has(path)) continue;
    for (const lead of leadsTo(path)) told.add(lead);
    const named = path.split('.').reduce<unknown>(ownValue, campaign);
    const words = ownValue(named, 'en');
    if (typeof words === 'string') collect(words, campaign, told);
  }
}

function leadsTo(path: string): readonly string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}
