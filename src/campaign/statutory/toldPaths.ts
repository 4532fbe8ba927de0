/** Finds which facts of a campaign the sections of a letter print by themselves. */
import { ownValue } from '../../base/path.js';
import type { Campaign } from '../schema/campaignSchema.js';
import type { Section } from '../schema/sections/section.js';
import { type Blocks, type Holds, isBlocks, textsIn } from '../schema/values/blocks.js';

/**
 * Paths below `campaign` that the text of a section names, also by way of a text that it names, or that it shows; each
 * with the paths that lead to it, so that `repairs.0.time` counts as `repairs`.
 */
export function toldPaths(
  campaign: Campaign,
  { body, after, heading, show }: Partial<Section>,
  holds?: Holds,
): ReadonlySet<string> {
  const told = new Set<string>(show === 'owner_actions' ? [show] : []);
  const texts = [heading, body, after].flatMap((text) => (text === undefined ? [] : textsIn(text, holds)));
  for (const { en } of texts) collect(en, campaign, told, holds);
  return told;
}

function collect(text: string, campaign: Campaign, told: Set<string>, holds: Holds | undefined): void {
  for (const [, path = ''] of text.matchAll(/\{\{\s*campaign\.([\w.]+)\s*\}\}/g)) {
    if (told.has(path)) continue;
    for (const lead of leadsTo(path)) told.add(lead);
    const named = path.split('.').reduce<unknown>(ownValue, campaign);
    if (!isText(named)) continue;
    for (const { en } of textsIn(named, holds)) collect(en, campaign, told, holds);
  }
}

function isText(value: unknown): value is Blocks {
  return isBlocks(value) || typeof ownValue(value, 'en') === 'string';
}

function leadsTo(path: string): readonly string[] {
  const keys = path.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}
