import { afterAll, expect, it } from 'vitest';
import { nodeFiles } from '../../src/base/files/nodeFiles.js';
import { openWorkspace } from '../../src/campaign/workspace/openWorkspace.js';
import { openFontBook } from '../../src/fonts/openFontBook.js';
import { listedIn } from '../../src/preview/studio/drawn/partsOf.js';
import { renderDocument } from '../../src/render/renderDocument.js';
import { World } from '../batch/world.js';

const world = new World();
afterAll(() => world.remove());
const LETTER = { document: 'owner-letter', language: 'en' } as const;

function variants() {
  const [workspace, fonts] = [openWorkspace(world.workspace, nodeFiles), openFontBook()];
  const more = { audience: undefined, followUp: undefined, notice: undefined, variant: undefined };
  const listed = listedIn({ workspace, fonts, view: { campaign: '26NA04', ...LETTER, ...more } }, []);
  return { workspace, fonts, listed };
}

it('shows the letter that lists vehicles where a campaign has it, with a sample of the list', async () => {
  expect(variants().listed.filter(({ label }) => label.includes('lists vehicles'))).toEqual([]);
  world.overrideCampaign('26NA04', (text) => `${text}\nhouseholds: { letter: list }\n`);
  const { workspace, fonts, listed } = variants();
  const lists = listed.filter(({ label }) => label.includes('lists vehicles'));
  expect(lists.length).toBeGreaterThan(0);
  expect(lists.map(({ records }) => records)).toEqual(lists.map(() => undefined));
  const asked = { workspace, fonts, campaign: '26NA04', ...LETTER, format: 'text' as const };
  const { bytes } = await renderDocument({ ...asked, subject: { kind: 'sample', lists: true } });
  expect(
    Buffer.from(bytes)
      .toString()
      .match(/1SAMPLE00T0000000 {2,}2023 Fjord/g),
  ).toHaveLength(3);
});
