/** Mutated campaign files: each is read or refused as invalid, and nothing else happens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../../dist/base/problems.js';
import { parseCampaign } from '../../../dist/campaign/workspace/parseCampaign.js';
import { mutate } from './mutate.mjs';

const FOLDER = 'fixtures/campaigns';
/** What the file can be told, by its kind: a recall that lacks a fact, a text that must be quoted. */
const REFUSED = new Set(['CAMPAIGN_INVALID', 'RECALL_FACT', 'YAML_QUOTE']);

/** @returns how many were read and how many were refused */
export function fuzzCampaigns(count, random) {
  const texts = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));
  const found = { read: 0, refused: 0 };
  for (let left = count; left > 0; left--) {
    const { file, text } = random.oneOf(texts);
    found[outcomeOf({ file, text: mutate(text, random) })]++;
  }
  return found;
}

function outcomeOf(input) {
  try {
    parseCampaign(input);
    return 'read';
  } catch (error) {
    if (error instanceof Fault && REFUSED.has(error.code)) return 'refused';
    throw error;
  }
}
