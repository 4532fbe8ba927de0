/** What is made for a printing press: PDF/X-4 and PDF/VT-1, claimed where the workspace has the profile of the press. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBatch } from '../../../src/batch/verify/verifyBatch.js';
import { World } from '../world.js';

const world = new World();
let claimed: string;
let plain: string;
beforeAll(async () => {
  plain = await made('plain', undefined);
  claimed = await made('claimed', profile('prtr', 'CMYK'));
});
afterAll(() => world.remove());

/** The header of an ICC profile, and no more: enough to tell what it is of. */
function profile(kind: string, colors: string): Buffer {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write(kind, 12, 'latin1');
  bytes.write(colors, 16, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  return bytes;
}

const GOOD = '2T2BAMCA2RC911964,Ana Example,,1 Sample St,,Austin,TX,78701,,,,RX 350h,2024,NAP,2023-09-05';

/** The print file of a batch in that folder. */
async function made(name: string, bytes: Uint8Array | undefined): Promise<string> {
  const request = { ...world.owners([GOOD]), compress: 'none' } as const;
  if (bytes !== undefined) {
    world.overrideSettings((text) => text.replace(/^print:$/m, '$&\n  output_profile: press/coated.icc'));
    mkdirSync(join(world.workspace, 'press'), { recursive: true });
    writeFileSync(join(world.workspace, 'press/coated.icc'), bytes);
  }
  const out = join(world.folder, name);
  await world.run({ ...request, out });
  return readFileSync(join(out, 'letters-0001.pdf'), 'latin1');
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

it('claims both with the profile of the press, and says what they ask for', async () => {
  const text = claimed;
  expect(text.slice(0, 8)).toBe('%PDF-1.6');
  expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
  expect(text).toContain('<pdfvtid:GTS_PDFVTVersion>PDF/VT-1</pdfvtid:GTS_PDFVTVersion>');
  expect(text).toMatch(/<xmp:ModifyDate>(\d{4}-\d\d-\d\dT00:00:00Z)<.*GTS_PDFVTModDate>\1</s);
  expect(text).toMatch(
    /\/S\/GTS_PDFX\/OutputConditionIdentifier\(coated\)\/Info\(coated\)\/DestOutputProfile \d+ 0 R/,
  );
  expect(text).toMatch(/\/Trapped\/False/);
  expect(text).toContain('/DPartRoot ');
  // each page says where it is cut; each content that draws in RGB says what that is
  expect(count(text, /\/TrimBox\[0 0 612 792\]/g)).toBe(count(text, /\/Type\/Page\b/g));
  expect(count(text, /\/ColorSpace<<\/DefaultRGB \d+ 0 R>>/g)).toBeGreaterThanOrEqual(
    count(text, /\/Subtype\/Form/g),
  );
  expect(text).not.toMatch(/\/Annots|\/Subtype\/Link|\/DeviceCMYK/);
  expect((await verifyBatch(join(world.folder, 'claimed'))).findings).toEqual([]);
});

it('claims nothing without', () => {
  expect(plain.slice(0, 8)).toBe('%PDF-1.7');
  expect(plain).not.toMatch(/GTS_PDF|OutputIntents|TrimBox|DefaultRGB/);
  expect(plain).toContain('/DPartRoot ');
});

it.each([
  ['a profile of a display', profile('mntr', 'RGB ')],
  ['half a profile', profile('prtr', 'CMYK').subarray(0, 130)],
  ['another file', Buffer.from('press '.repeat(40))],
])('refuses %s', async (_, bytes) => {
  await expect(made('refused', bytes)).rejects.toMatchObject({ code: 'PROFILE_INVALID' });
});
