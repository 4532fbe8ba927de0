/** What the manifest says of the print files, read back from the print files themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkVin } from '../../../src/base/facts/vin.js';
import { nodeFiles } from '../../../src/base/files/nodeFiles.js';
import type { BatchRequest } from '../../../src/batch/plan/batchRequest.js';
import { openWorkspace } from '../../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../../src/fonts/openFontBook.js';
import { renderDocument } from '../../../src/render/renderDocument.js';
import { readPdf, textOf } from '../../print/readPdf.js';
import { table, World } from '../world.js';

let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.remove());

/** Whatever in a text is a VIN, in its order. */
function vinsIn(text: string): readonly string[] {
  return [...text.matchAll(/\b[A-Z0-9]{17}\b/g)]
    .map(([vin]) => vin)
    .filter((vin) => checkVin(vin).length === 0);
}

async function pagesOf(file: string): Promise<readonly string[]> {
  return (await readPdf(readFileSync(join(world.out, file)))).pages.map(textOf);
}

/** How often the VIN stands on each page of the letter, as it is rendered by itself. */
async function renderedAlone(
  campaign: string,
  vin: string,
  { inputs }: BatchRequest,
): Promise<readonly number[]> {
  const { bytes } = await renderDocument({
    workspace: openWorkspace('fixtures', nodeFiles),
    campaign,
    document: 'owner-letter',
    fonts: openFontBook(),
    subject: { kind: 'vin', vin },
    owners: inputs.owners,
    vehicles: inputs.vehicles,
  });
  return (await readPdf(bytes)).pages.map(
    (page) => vinsIn(textOf(page)).filter((found) => found === vin).length,
  );
}

it.each(['23LJ01', '20LC02'])(
  'prints each mailed VIN of %s as often as its letter does, on its own pages, and no other VIN',
  async (campaign) => {
    const request = { ...(await world.tables(40, 4711)), split: 7 };
    const { summary } = await world.run(request, campaign);
    expect(summary.files.length).toBeGreaterThan(1);
    const files = new Map<string, readonly string[]>();
    for (const { name } of summary.files) files.set(name, await pagesOf(name));
    /** A VIN for each way in which one stands on the pages of a piece. */
    const ways = new Map<string, string>();
    let told = 0;
    for (const { vin = '', file = '', first_page, pages } of await table(world.out, 'manifest.csv')) {
      const from = Number(first_page) - 1;
      const found = (files.get(file) ?? []).slice(from, from + Number(pages)).map(vinsIn);
      expect(new Set(found.flat())).toEqual(new Set([vin]));
      ways.set(found.map((vins) => vins.length).join(' '), vin);
      told += found.length;
    }
    expect(told).toBe([...files.values()].flat().length);
    for (const [way, vin] of ways) {
      const alone = await renderedAlone(campaign, vin, request);
      expect(alone).not.toContain(0);
      expect(way.split(' ').map(Number).slice(0, alone.length)).toEqual(alone);
    }
  },
);
