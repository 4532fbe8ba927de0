/** The fixtures of the repository, merged by its own templates. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exhibitsOf } from '../../src/campaign/exhibits/exhibitsOf.js';
import type { Campaign } from '../../src/campaign/schema/campaignSchema.js';
import { schemaNames } from '../../src/campaign/schema/json/schemaNames.js';
import { statuteMaker } from '../../src/campaign/statutory/statuteMaker.js';
import { textConditions } from '../../src/campaign/texts/textConditions.js';
import { brandFor } from '../../src/campaign/workspace/overrideBrand.js';
import { parseBrand, parseCampaign } from '../../src/campaign/workspace/parseCampaign.js';
import { type Merger, openMerger } from '../../src/merge/openMerger.js';
import { folderTemplates } from '../../src/merge/template/templateSource.js';
import { openPictures } from '../../src/pictures/openPictures.js';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

export function fixture(code: string): Campaign {
  return parseCampaign(read('campaigns', `${code}.yaml`));
}

/** A merger of our templates, with slips in their conditions refused, of a revision that draws red boxes. */
export function fixtureMerger(code: string, change: Partial<Campaign> = {}): Merger {
  const campaign = { ...fixture(code), ...change };
  const brand = parseBrand(read('brands', `${campaign.brand}.yaml`));
  const linked = campaign.linked.map(fixture);
  return openMerger({
    templates: folderTemplates(),
    campaign,
    linked,
    conditions: textConditions({ campaigns: [campaign, ...linked] }),
    brandFor: (document, speaker = campaign) => brandFor(brand, speaker, document),
    names: schemaNames(),
    exhibitsOf,
    statuteOf: statuteMaker(),
    pictures: openPictures(FIXTURES),
    revised: () => ({ marked: true, removed: [] }),
  });
}

function read(folder: string, name: string): { readonly file: string; readonly text: string } {
  return { file: `${folder}/${name}`, text: readFileSync(join(FIXTURES, folder, name), 'utf8') };
}
