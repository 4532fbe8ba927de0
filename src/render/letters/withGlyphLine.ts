/** Gives a character that no font has the line of its text in the file of the campaign. */
import { formatPath, type Path } from '../../base/path.js';
import { Fault, type Place } from '../../base/problems.js';
import type { Campaign } from '../../campaign/schema/campaignSchema.js';
import type { FollowUp } from '../../campaign/schema/followUpSchema.js';
import { isBlocks } from '../../campaign/schema/values/blocks.js';
import type { FollowUpSource } from './followUpSource.js';
import type { LetterSource } from './letterSource.js';

/** Compose knows the line of the template that printed it; it stays for what is written in no campaign. */
export function withGlyphLine<T>(source: LetterSource | FollowUpSource, compose: () => T): T {
  try {
    return compose();
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'GLYPH_MISSING')) throw error;
    const { code, message, hint, cause } = error;
    const place = placeOf(source, (text) => {
      const missing = source.fonts.missing(text.replaceAll(/\s+/g, ' '));
      return missing !== undefined && message.includes(missing);
    });
    if (place === undefined) throw error;
    throw new Fault(code, message, { place, hint, cause });
  }
}

function placeOf(
  source: LetterSource | FollowUpSource,
  isMeant: (text: string) => boolean,
): Place | undefined {
  const files =
    'followUp' in source ? [source.followUp, ...source.campaigns] : [source.campaign, ...source.linked];
  for (const file of files) {
    const path = pathOf(file, isMeant);
    if (path !== undefined) return source.placeIn(file, formatPath(path));
  }
  return undefined;
}

/** The path of the first such text. */
function pathOf(file: Campaign | FollowUp, isMeant: (text: string) => boolean): Path | undefined {
  const find = (value: unknown, path: Path): Path | undefined => {
    if (typeof value === 'string') return isMeant(value) ? path : undefined;
    if (typeof value !== 'object' || value === null) return undefined;
    if (isBlocks(value)) return find(value.blocks, path);
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, entry] of entries) {
      const found = find(entry, [...path, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const { beside: _beside, ...written } = { beside: undefined, ...file };
  return find(written, []);
}
